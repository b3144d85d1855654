/** Words as a report has them → without adjectives that judge or dramatise: a title names the thing, not what somebody thinks of it. */

/** A list of our own. What tells one thing from another ("final", "initial", "rival") is none of them. */
const judging: ReadonlySet<string> = new Set(
  `laughable paltry derisory insulting pitiful miserly meagre meager generous bitter catastrophic controversial devastating
  tragic horrific terrible horrible dreadful awful appalling shocking stunning spectacular dramatic sweeping landmark
  historic unprecedented ambitious massive huge enormous giant gigantic colossal deadly deadliest powerful strong violent
  brutal savage bloody heavy severe worst biggest fierce furious angry so-called long-awaited much-needed much-vaunted
  embattled troubled ailing beleaguered current latest recent lucrative hefty modest mere staggering record-breaking
  infamous notorious beautiful`.split(/\s+/),
);

export const isColour = (word: string): boolean => judging.has(word.toLowerCase());

/** Of a phrase in running words; hyphens and capitals count. */
export const withoutColour = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !isColour(word))
    .join(' ');
