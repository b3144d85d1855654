/** Names of the rules that make claims and find names → sentences an editor understands. Long because there are many rules. */

/** Group and rule, as the extractor notes them. A test knows of each that is not listed. */
const sentences: Readonly<Record<string, string>> = {
  'quote/after': 'a verb of saying follows the quotation',
  'quote/before': 'a verb of saying stands before the quotation',
  'quote/according-to': '“according to” names whose words the quotation is',
  'quote/split': 'the quotation goes on with one that a speaker is named for',
  'quote/goes-on': 'the quotation fills its own sentences, right after one whose speaker is named',
  'quote/runs-on': 'the quotation before was left open and goes on here',
  'quote/lead-in': 'the sentence before leads in the quotation',
  'quote/possessive': 'a noun such as “claim” or “words” before the quotation says whose it is',
  'quote/passive': 'a passive verb of saying (“was quoted as saying”) names the speaker',
  'indirect/accusation': 'what somebody accuses others of',
  'indirect/written': 'what a writing says that somebody gave out',
  'indirect/infinitive': 'what somebody vowed to do, or urged others to do',
  'indirect/that': 'a verb of saying introduces the clause',
  'indirect/trailing': '“…, somebody said” follows the clause',
  'indirect/inverted': '“…, said somebody” follows the clause',
  'indirect/as': '“…, as somebody said” follows the clause',
  'indirect/saying': '“saying …” continues what somebody did',
  'indirect/according-to': '“according to” names whose word the clause is',
  'indirect/relative': 'a verb of saying in a relative clause introduces what is said of the noun before',
  'indirect/noun': 'a noun such as “claim” or “belief” introduces the clause and says whose it is',
  'speaker/subject': 'the speaker is the subject of the verb, by name',
  'speaker/after-verb': 'the speaker is named right after the verb',
  'speaker/apposition': 'the speaker is named beside an office or an aside',
  'speaker/relative': 'the speaker is named before “who said”',
  'speaker/clause': 'the speaker is the first name of the clause',
  'speaker/main-clause': 'the speaker is the first name of the sentence',
  'speaker/several': 'several speak at once, so none of them alone',
  'speaker/anybody': 'whatever the noun: who says something can speak',
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
  'speaker/the-body-left': 'the only body named again and again of which the report does not say what it is',
  'speaker/possessive': 'the noun of saying belongs to the speaker: “her claim”',
  'speaker/writing': 'the speaker wrote the words',
  'speaker/in-quotation': 'the words are part of what the speaker is quoted with',
  'speaker/first-person': '“I” or “we” in the quotation stands for who says it',
  'speaker/on-behalf': '“on behalf of” names the body spoken for',
  'speaker/collective': 'the subject is a group that speaks as one, such as “the government” or “unions”',
  'speaker/coordinated': 'the party is one of several named side by side',
  'speaker/joint': 'two bodies of people named side by side act together',
  'speaker/named-beside': 'the body’s name stands between commas right after the word for it',
  'party/board-of-target': 'the board that answers a bid is the board of the company bid for',
  'speaker/named-kind': 'a noun right after the name says what kind of body it is',
  'speaker/its-members': 'the subject is the body’s members or leaders, who stand where it does',
  'speaker/only-union': 'the union meant is the only one that the report names',
  'speaker/of-body': 'the subject belongs to the body: its board, its members, its leaders',
  'speaker/chamber': 'the chamber that passed or threw out a measure is its party',
  'speaker/place': 'a place acts here as its government or its people would',
  'speaker/state': 'the adjective of a state stands for its government',
  'speaker/unnamed-state': 'the adjective names a state that the report names nowhere else',
  'speaker/of-person': '“his ministry”, “her union”: the body that the person meant holds an office of',
  'speaker/owner': 'the phrase says whose it is',
  'speaker/backer': '“backed by” or “-backed” names the party',
  'speaker/other-side': 'the body with which the deal was made',
  'speaker/of-backing': 'the support or the refusal is said to be the party’s',
  'speaker/opening-plural': 'the sentence opens with a group that is not named',
  'title/before-name': 'the title stands right before the name',
  'title/apposed-before': 'the title stands before the name, set off by a comma',
  'title/apposed-after': 'the title stands after the name, set off by commas or brackets',
  'title/relative': '“who is …” gives the title',
  'title/verb': 'a verb of holding, taking or leaving an office gives the title',
  'title/chosen': 'somebody is named, elected or chosen for the office',
  'title/plural': 'the title stands in the plural before several names',
  'description/before-name': 'the words stand right before the name',
  'description/apposed': 'the words stand after the name, set off by commas',
  'term/clause': 'a clause that says what the plan provides for',
  'status/verb': 'a verb says what happened to the proposal',
  'sponsor/verb': 'a verb of proposing names who put it forward',
  'sponsor/owner': 'the phrase says whose proposal it is',
  'sponsor/outlines': 'somebody outlined it or set it out',
  'sponsor/origin': 'the adjective of a state says where it comes from',
  'sponsor/backed': '“-backed” or “-sponsored” says who stands behind it',
  'sponsor/said-to-be': 'the sentence says whose it is',
  'sponsor/tells-phases': 'somebody set out its phases',
  'relation/phrase': 'a phrase relates one proposal to another',
  'proposal/strong-noun': 'the noun names a proposal, such as “offer” or “bill”',
  'proposal/weak-noun': 'the noun names a proposal only where something is told of it, such as “deal” or “talks”',
  'position/said-to-have': 'the party is said to have taken the stance',
  'position/unable-to': 'who cannot do it does the contrary: “unable to support”',
  'position/verb': 'a verb of stance with the proposal as its object',
  'position/noun': 'a noun of stance with the proposal as its object',
  'position/negated': 'a negated verb of stance',
  'position/passive': 'a passive verb of stance names the party after “by”',
  'position/voices': 'somebody voices support or dissent',
  'position/proposes': 'the party puts the proposal forward',
  'position/proposed-by': '“proposed by” names the party that puts it forward',
  'position/idiom': 'an idiom of stance: “comes out against”, “in favour of”, “divided over”',
  'position/judges': 'the party calls the proposal good or bad',
  'position/undervalues': 'the party says that an offer is too low',
  'position/urges': 'the party urges others to accept or reject it',
  'position/agreed-to': 'the party agreed to do what the proposal asks',
  'position/refused-to': 'the party refused to accept or to support it',
  'position/threatened-to': 'the party threatened to reject or to block it',
  'position/ready-to': 'the party says that it is ready to accept or to reject it',
  'position/advises': 'the party says that others should accept or reject it, or hopes that they will',
  'position/wants-to': 'the party wants to accept or to reject it',
  'position/voted-to': 'the party voted on it',
  'position/yet-to': 'the party has yet to decide',
  'position/has-not': 'the party has not said yes, which is not yet a no',
  'position/could': 'the party says itself that it could accept it',
  'position/only-if': 'the party accepts on a condition, so it asks for changes',
  'position/no-need': 'the party sees no need for it',
  'position/neither': 'the party has neither accepted nor rejected it',
  'position/passage': 'a chamber passed it or threw it out',
  'position/verdict': 'a vote or a ruling settles where the party stands',
  'position/won-backing': 'the proposal won or lost the support of the party',
};

/** What made a figure: where its noun stands, and how far its title tells what is counted. */
const figures: Readonly<Record<string, string>> = {
  'noun behind the number': 'what is counted stands right behind the number',
  'noun of the figure before': 'it counts what the figure before it counts',
  'no noun': 'nothing beside the number says what is counted: it is taken from what happened',
  'part of a whole': 'the number is a share of a whole that the sentence names',
  'part of the figure before': 'the number is a part of the figure before it',
  'goes on with the figure before': 'the sentence goes on with the measure of the figure before',
  'value beside another': 'the number stands beside another of the same measure',
  'result of a vote': 'the numbers are the two sides of a vote',
  'how many live in a place': 'a city, a town or the like of so many: its inhabitants',
  'value in another currency': 'the amount before, told again in another currency',
  'votes of a candidate': 'it counts votes, or is a share of them, that somebody named won',
  'magnitude of an earthquake': 'a magnitude or a scale stands beside the number',
  'amount of something unsaid': 'the sentence does not say of what it is an amount',
  'amount: its noun stands behind': 'the noun of the amount stands behind it',
  'amount: its noun stands of': 'the noun of the amount stands before “of”',
  'amount: its noun stands subject': 'the noun of the amount is the subject of the sentence',
  'amount: its noun stands verb': 'the verb says of what it is an amount',
  'counts who speaks': 'it only counts those who speak, so it has no page',
  'former value': 'it is the old value of a change',
  'title leans on its report': 'the place or body in its title is that of the whole report',
  'title names nobody': 'no place, body or date beside it says whose it is, so it is less sure to be worth a page',
  'degraded text': 'the report came in a damaged form',
};

const strengths: Readonly<Record<string, string>> = {
  shared: 'a verb that often tells such counts',
  plain: 'an ordinary verb',
  guessed: 'a verb that may be meant for something else',
};
const voices: Readonly<Record<string, string>> = {
  active: 'what is counted does it',
  passive: 'it is done to what is counted, or said of it',
  nominal: 'told by a noun',
};

/** What found a name. */
const names: Readonly<Record<string, string>> = {
  tagger: 'its words, their letters and those around them look like such names in the training texts',
  'tagger-doubt': 'the trained tagger was of two minds; the rest of the report decided',
  vote: 'most places of the report that have its words speak for this kind of name',
  split: 'one of several names that stand side by side',
  completed: 'capitalised words beside it belong to the name',
  'same-words': 'the same words are a name elsewhere in the report',
  surname: 'it is the surname of somebody named in full',
  'short-form': 'it is a short form of a name given in full',
  'head-word': '“the” and its head word stand for a body named in full',
  initials: 'it is the initials of a name given in full',
  'initials-follow': 'initials in brackets or after “or” stand behind the name',
  'legal-form': 'it ends in a legal form, such as “Inc” or “Co”',
  partners: 'partners are joined to one house, as in “Roe, Doe and Co”',
  ticker: 'a stock ticker stands beside it',
  'possessive-says': 'a name that ends in “’s” says or does something',
  described: 'words set off beside it say what body it is',
  'said-its': 'it speaks or acts, and the sentence goes on with “its”',
  'noun-follows': 'a noun that goes with a body follows it, such as “members” or “report”',
  'owner-before': 'the noun before says that a body is named',
  'joint-name': 'capitalised words are joined by “and” and end in a noun for a body',
  members: 'a plural that is the name of a party’s members',
  dateline: 'the dateline, the byline or a line of the frame names it',
  listed: 'it stands in a list of such names',
  brand: 'it is the name of a product',
  told: 'the report says beside one of its mentions what it is',
  region: 'it is part of a country or of the world',
  'well-known': 'it is in the table of well-known bodies',
  taught: 'other reports of the story name it',
  honorific: 'a form of address stands before it',
  'office-before': 'an office stands before it',
  'office-after': 'an office stands after it',
  'state-name': 'it is the name of a state',
  'state-seat': 'it is the seat of a government',
  acts: 'it does or says what only an actor does',
  'state acts': 'a state that acts, in a damaged report',
  lexicon: 'other reports taught the name',
  title: 'a title stands beside it',
};

/** `speaker/subject, shared`: with what the part after the comma adds. */
export function ruleInWords(name: string): string {
  const [rule = '', shared] = name.split(', ', 2);
  const known = sentences[rule];
  if (known !== undefined) return shared === 'shared' ? `${known}, shared with the verb before` : known;
  const plain = figures[name] ?? names[name] ?? eventInWords(name) ?? weightInWords(name);
  if (plain !== undefined) return plain;
  const [group, own] = name.includes('/') ? name.split('/', 2) : ['', name];
  const words = (own ?? '').replaceAll('-', ' ').trim();
  return group === '' || group === undefined ? words : `${group.replaceAll('-', ' ')}: ${words}`;
}

/** `event "sold" (plain verb, active)`. */
function eventInWords(name: string): string | undefined {
  const [, event, strength = '', voice = ''] = /^event "(.+)" \((\w+) verb, (\w+)\)$/.exec(name) ?? [];
  if (event === undefined) return undefined;
  return `what happened is “${event}”: ${strengths[strength] ?? strength}, ${voices[voice] ?? voice}`;
}

/** `proposal/weight 2.4`. */
function weightInWords(name: string): string | undefined {
  const [, weight] = /^proposal\/weight ([\d.]+)$/.exec(name) ?? [];
  if (weight === undefined) return undefined;
  return `what is told of it (who put it forward, terms, answers, dates, how often it is named) weighs ${weight}; 1.3 makes a proposal`;
}
