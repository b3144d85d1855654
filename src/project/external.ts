/** Addresses outside the wiki → which of them do not answer. The one place that asks the network, and only when it is told to. */
import type { Place } from '../build.ts';
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts';
import { openDesk } from './desk.ts';
import { presentable } from './report.ts';
import type { Session } from './session.ts';

/** Questions under way at a time. A server is asked one at a time. */
const atOnce = 6;
const patience = 15_000;

/** What is wrong with the links of all pages that lead out of the wiki, and how many addresses were asked. */
export async function checkExternal(session: Session, onStage: (name: string) => void): Promise<Checked<number>> {
  const { value: desk, diagnostics } = await openDesk(session, false);
  if (!desk) return checked(0, diagnostics);
  const { linksOutward } = await import('../build.ts');
  const links = await linksOutward(desk.pages);
  const { label } = desk.folders.content;
  const problems = await askAll([...links.keys()], onStage);
  const found = [...problems].flatMap(([url, problem]) =>
    (links.get(url) ?? []).map((place) => diagnosticOf(url, problem, place, label)),
  );
  return checked(links.size, presentable(found, desk.shop.settings.rules));
}

const diagnosticOf = (url: string, problem: string, { path, line }: Place, label: string): Diagnostic => ({
  severity: 'warning',
  rule: 'link/external',
  message: `${url} ${problem}; correct the address, or take the link away`,
  file: `${label}/${path}`,
  ...(line === undefined ? {} : { line }),
});

/** Address → what is wrong with it, in the order given. */
async function askAll(urls: readonly string[], onStage: (name: string) => void): Promise<ReadonlyMap<string, string>> {
  const byServer = new Map<string, string[]>();
  for (const url of urls) byServer.set(new URL(url).host, [...(byServer.get(new URL(url).host) ?? []), url]);
  const waiting = [...byServer.values()];
  const problems = new Map<string, string>();
  let asked = 0;
  const work = async (): Promise<void> => {
    for (let server = waiting.shift(); server; server = waiting.shift()) {
      for (const url of server) {
        onStage(`asking for links, ${++asked} of ${urls.length}`);
        const problem = await ask(url);
        if (problem !== undefined) problems.set(url, problem);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return new Map(urls.flatMap((url) => (problems.has(url) ? [[url, problems.get(url) ?? ''] as const] : [])));
}

/** Undefined where somebody is at home. That a server wants to know who asks is no fault of the link. */
async function ask(url: string): Promise<string | undefined> {
  try {
    const head = await request(url, 'HEAD');
    if (head < 400 || isGuarded(head)) return undefined;
    // Many servers know HEAD not at all, or wrongly.
    const status = await request(url, 'GET');
    return status < 400 || isGuarded(status) ? undefined : `answers ${status}`;
  } catch (thrown) {
    return `can not be reached (${reasonOf(thrown)})`;
  }
}

const isGuarded = (status: number): boolean => status === 401 || status === 403 || status === 429;

async function request(url: string, method: 'HEAD' | 'GET'): Promise<number> {
  const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(patience) });
  await response.body?.cancel();
  return response.status;
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'for no stated reason';
  if (thrown.name === 'TimeoutError') return `no answer in ${patience / 1000} seconds`;
  const { cause } = thrown;
  if (!(cause instanceof Error)) return thrown.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
