// Runs in every page of the development server: brings the page up to date in place, and shows what is wrong with the wiki.
import { Idiomorph } from 'idiomorph';

const isOurs = (node) => node.id === 'factwiki-findings' || node.src?.includes('/_factwiki/');

/** Only what differs is touched, so that scroll position, selection and opened details stay. */
async function renew() {
  const response = await fetch(location.href, { cache: 'no-store' });
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  Idiomorph.morph(document.documentElement, next.documentElement, {
    ignoreActiveValue: true,
    restoreFocus: true,
    head: { style: 'morph' },
    callbacks: {
      beforeNodeRemoved: (node) => !isOurs(node),
      beforeAttributeUpdated: (name, node) => !(name === 'open' && node.tagName === 'DETAILS'),
    },
  });
  document.dispatchEvent(new Event('factwiki:renewed'));
}

/** A style sheet keeps its name when its content changes. */
function renewStyles(changed) {
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
    const url = new URL(link.href);
    if (!changed.some((path) => url.pathname.endsWith(`/${path}`))) continue;
    url.searchParams.set('factwiki', String(performance.now()));
    link.href = url.href;
  }
}

const style = `
  :host { all: initial }
  section { position: fixed; z-index: 2147483647; left: 0; right: 0; bottom: 0; max-height: 50vh; overflow: auto; margin: 0;
    padding: .8rem 1rem; font: 14px/1.45 ui-monospace, monospace; color: #222; background: #fff; border-top: 4px solid #b00020 }
  section.quiet { border-color: #8a6100; max-height: 2.6rem }
  h2 { font: inherit; font-weight: bold; margin: 0 0 .4rem } ol { margin: 0; padding: 0; list-style: none } li { margin: .25rem 0 }
  a { color: #0645ad } b.error { color: #b00020 } b.warning { color: #8a6100 }
  button { position: absolute; right: 1rem; top: .6rem; font: inherit }
  @media (prefers-color-scheme: dark) { section { color: #eee; background: #1c1c1c } a { color: #8ab4f8 } b.error { color: #ff8a80 } b.warning { color: #ffd180 } }
`;

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** Errors open the overlay; warnings alone stay one line until they are asked for. */
function show(findings) {
  document.getElementById('factwiki-findings')?.remove();
  const told = findings.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return;
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const host = element('div', { id: 'factwiki-findings' });
  const items = told.map(({ file, absolute, line, column, severity, rule, message }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const target = [
      'vscode://file',
      encodeURI(`/${absolute.replaceAll('\\', '/').replace(/^\//, '')}`).replace(/[#?]/g, encodeURIComponent),
    ].join('');
    const link = element('a', { href: [target, line ?? 1, column ?? 1].join(':'), textContent: place });
    return element(
      'li',
      {},
      link,
      ' ',
      element('b', { className: severity, textContent: severity }),
      ` ${rule} ${message}`,
    );
  });
  const heading = element('h2', { textContent: `${errors} errors, ${told.length - errors} warnings in the wiki` });
  const close = element('button', { type: 'button', textContent: 'Close', onclick: () => host.remove() });
  const section = element(
    'section',
    { className: errors > 0 ? '' : 'quiet' },
    heading,
    close,
    element('ol', {}, ...items),
  );
  section.setAttribute('role', 'region');
  section.setAttribute('aria-label', 'What is wrong with the wiki');
  section.addEventListener('focusin', () => section.classList.remove('quiet'));
  section.addEventListener('click', () => section.classList.remove('quiet'));
  host.attachShadow({ mode: 'open' }).append(element('style', { textContent: style }), section);
  document.documentElement.append(host);
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') document.getElementById('factwiki-findings')?.remove();
});

let greeted = false;
const source = new EventSource('/_factwiki/events');
source.onmessage = async ({ data }) => {
  const { changed, findings, greeting } = JSON.parse(data);
  // A greeting that is not the first one: the server was started again meanwhile.
  if (changed.length > 0 || (greeting && greeted)) {
    await renew();
    renewStyles(changed);
  }
  greeted = true;
  show(findings);
};
