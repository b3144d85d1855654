/** Words in names of organizations → the class they tell, where the last word alone would mislead. Origin: our own list. */
import type { OrganizationClass } from '../../model/values.ts';
import { centralBanksOf } from './organizations.ts';

/** The word, in no name of a body of its people's or of its owners': the "Police Federation" is no police. */
function ofItsOwn(word: string): RegExp {
  return new RegExp(
    `^(?!.*\\b(?:union|federation|association|guild|employers|workers|staff|students|confederation|league|alliance|council|committee|board|fund)$).*\\b${word}\\b`,
  );
}

/** First match wins. */
export const classPhrases: readonly (readonly [RegExp, OrganizationClass])[] = [
  [
    /\b(?:workers|teachers|drivers|miners|nurses|dockers|seafarers|sailors|pilots|doctors|steelworkers|employees|staff)\b.*\b(?:alliance|association|league|federation|union|guild|council|congress)\b|\btrades? unions?\b|\blabou?r congress\b|\b(?:[a-z]*workers|dockers|miners|machinists)$|\b(?:alliance|association|brotherhood|league|federation|guild) of\b.* (?:workers|machinists|teachers|drivers|miners|nurses|doctors)\b|^local \d+$/,
    'union',
  ],
  [
    /\b(?:infantry|armou?red|airborne|mechani[sz]ed|tank|artillery|marine|commando|army|parachute|cavalry)\b.*\b(?:brigade|division|regiment|battalion)\b|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b.*\b(?:brigade|division|regiment|battalion|army|corps|fleet)$/,
    'military',
  ],
  [/\b(?:muslim|islamic|christian) brotherhood\b/, 'other'],
  [/\bresistance\b|\brevolutionary armed forces\b/, 'armed group'],
  [/\bcoast ?guard\b/, 'agency'],
  [/\bsheriffs? (?:department|office)\b/, 'police'],
  // A chamber's own: no chamber, and no agency.
  [/\b(?:senate|house|congressional|parliamentary)\b.*\b(?:sub)?committee\b/, 'other'],
  [/\b(?:daily|morning|evening|sunday|weekly) star\b/, 'media'],
  [/\bair force\b|\barmed forces\b/, 'military'],
  [/^federal\b.*\bcorp(?:oration)?$/, 'agency'],
  [
    /\b(?:central|reserve|federal reserve) bank\b(?! and\b)|^(?:national|state) bank of\b|^federal reserve(?: board)?$|^fed$/,
    'central bank',
  ],
  [new RegExp(`\\bbank of (?:${centralBanksOf.join('|')})\\b`), 'central bank'],
  [
    /\b(?:united nations|european union|african union|arab league|(?<!national |region )security council|world bank|nato|opec|un|eu)\b|^commonwealth(?: of nations| secretariat)?$/,
    'international body',
  ],
  [/^red cr(?:oss|escent)(?: movement)?$|^international\b.*\bred cross\b/, 'international body'],
  [/\bred cr(?:oss|escent)\b/, 'ngo'],
  [
    /\b(?:football|basketball|hockey|baseball|soccer|rugby|cricket|handball|volleyball|premier|rowing)\b.*\b(?:league|association|federation)$/,
    'other',
  ],
  [
    /^(?:international|world|european|inter american|pan american|african|asian)\b.*\b(?:organi[sz]ation|fund|committee|agency|commission|federation|council|bank|court|tribunal)\b/,
    'international body',
  ],
  [
    /\b(?:liberation|patriotic|salvation|resistance|revolutionary) (?:front|movement|army)|\bnational army\b|\bliberation\b/,
    'armed group',
  ],
  [/\b(?:supreme|high|appeal|appeals|district|crown|magistrates|constitutional|circuit) court\b|\bcourt of\b/, 'court'],
  [/\b(?:democratic|progressives?) congress\b/, 'party'],
  [
    /\b(?:house of (?:commons|lords|representatives)|national assembly|senate|parliament|knesset|bundestag|congress|legislative council)\b/,
    'legislature',
  ],
  [/\b(?:party|democrats|democratic (?:alliance|movement|union|front))\b/, 'party'],
  [/\b(?:trade union|workers union|union of|federation of (?:labou?r|trade)|workers federation)\b/, 'union'],
  [/\b(?:city|county|town|district|regional|borough) council\b/, 'government'],
  [ofItsOwn('university'), 'university'],
  [/\binstitute of (?:technology|science)\b/, 'university'],
  [
    /\b(?:meteorological|seismological|geological|statistic(?:s|al)|met) (?:institute|office|survey|agency|service|bureau)\b/,
    'agency',
  ],
  [ofItsOwn('hospital'), 'hospital'],
  [/\b(?:fire|rescue|parks|sanitation|city|county) (?:and \w+ )?department$/, 'agency'],
  [ofItsOwn('police'), 'police'],
  [/\bministry\b|\bdepartment (?:of|for)\b/, 'ministry'],
  [/\bnews agency\b/, 'media'],
];
