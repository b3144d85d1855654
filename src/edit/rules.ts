/** Names of the rules that make claims → sentences an editor understands. */

/** Group and rule, as the extractor notes them. What is not listed is shown by its own name. */
const sentences: Readonly<Record<string, string>> = {
  'quote/after': 'a verb of saying follows the quotation',
  'quote/before': 'a verb of saying stands before the quotation',
  'quote/according-to': '“according to” names whose words the quotation is',
  'quote/split': 'the quotation goes on with one that a speaker is named for',
  'quote/goes-on': 'the quotation fills its own sentences, right after one whose speaker is named',
  'quote/runs-on': 'the quotation before was left open and goes on here',
  'quote/lead-in': 'the sentence before leads in the quotation',
  'quote/possessive': 'a noun such as “claim” or “words” before the quotation says whose it is',
  'indirect/that': 'a verb of saying introduces the clause',
  'indirect/trailing': '“…, somebody said” follows the clause',
  'indirect/inverted': '“…, said somebody” follows the clause',
  'indirect/as': '“…, as somebody said” follows the clause',
  'indirect/saying': '“saying …” continues what somebody did',
  'indirect/according-to': '“according to” names whose word the clause is',
  'speaker/subject': 'the speaker is the subject of the verb, by name',
  'speaker/after-verb': 'the speaker is named right after the verb',
  'speaker/apposition': 'the speaker is named beside an office or an aside',
  'speaker/relative': 'the speaker is named before “who said”',
  'speaker/clause': 'the speaker is the first name of the clause',
  'speaker/main-clause': 'the speaker is the first name of the sentence',
  'speaker/several': 'several speak at once, so none of them alone',
  'speaker/unnamed': 'the speaker is not named: the report’s own words stand for them',
  'speaker/speaks-for': 'somebody speaks in the body’s name',
  'speaker/one-of-them': 'the speaker is one of those just spoken of',
  'speaker/spoke-last': 'the pronoun stands for whoever spoke last',
  'speaker/pronoun': 'the pronoun stands for the nearest name that fits it',
  'speaker/pronoun he': '“he” stands for the nearest man named',
  'speaker/pronoun she': '“she” stands for the nearest woman named',
  'speaker/pronoun it': '“it” stands for the nearest body named',
  'speaker/the-title': 'one person of the report bears the title',
  'speaker/just-named': 'the office stands for the person just named',
  'speaker/the-body': 'the noun stands for the nearest body of that kind',
  'speaker/the-only-body': 'the report names one body of that kind only',
  'title/before-name': 'the title stands right before the name',
  'title/apposed-before': 'the title stands before the name, set off by a comma',
  'title/apposed-after': 'the title stands after the name, set off by commas or brackets',
  'title/relative': '“who is …” gives the title',
  'title/verb': 'a verb of holding, taking or leaving an office gives the title',
  'title/chosen': 'somebody is named, elected or chosen for the office',
  'description/before-name': 'the words stand right before the name',
  'description/apposed': 'the words stand after the name, set off by commas',
  'term/clause': 'a clause that says what the plan provides for',
  'status/verb': 'a verb says what happened to the proposal',
  'sponsor/verb': 'a verb of proposing names who put it forward',
  'sponsor/owner': 'the phrase says whose proposal it is',
  'sponsor/tells-phases': 'somebody set out its phases',
  'relation/phrase': 'a phrase relates one proposal to another',
  'position/verb': 'a verb of stance with the proposal as its object',
  'position/noun': 'a noun of stance with the proposal as its object',
  'position/negated': 'a negated verb of stance',
  'position/passive': 'a passive verb of stance names the party after “by”',
  'position/voices': 'somebody voices support or dissent',
  'position/proposes': 'the party puts the proposal forward',
};

/** `speaker/subject, shared`: with what the part after the comma adds. */
export function ruleInWords(name: string): string {
  const [rule = '', shared] = name.split(', ', 2);
  const known = sentences[rule];
  if (known !== undefined) return shared === 'shared' ? `${known}, shared with the verb before` : known;
  const [group, own] = name.includes('/') ? name.split('/', 2) : ['', name];
  const words = (own ?? '').replaceAll('-', ' ').trim();
  return group === '' || group === undefined ? words : `${group.replaceAll('-', ' ')}: ${words}`;
}
