/** The sample wiki of this repository: digests of five reports on one story. */
export default {
  title: 'Gaza ceasefire talks: fact sheets',
  description:
    'Fact sheets on the ceasefire talks of 2024, from eleven digests of news reports: people, organizations, proposals and figures, each fact cited to a sentence.',
};
