/** English verbs of saying, each with its forms. Origin: our own list, after the verbs of reporting in grammars of English. */

/**
 * `say`: takes a quotation or a that-clause. `tell`: takes a hearer first. `judge`: "called it", "described it as":
 * takes a fragment. `urge`: hearer and infinitive.
 */
export type SayingClass = 'say' | 'tell' | 'judge' | 'urge';

const table: Readonly<Record<SayingClass, string>> = {
  say:
    'say/says/said/saying add/adds/added/adding announce/announces/announced/announcing argue/argues/argued/arguing ' +
    'acknowledge/acknowledges/acknowledged/acknowledging admit/admits/admitted/admitting affirm/affirms/affirmed/affirming ' +
    'allege/alleges/alleged/alleging assert/asserts/asserted/asserting claim/claims/claimed/claiming comment/comments/commented/commenting ' +
    'complain/complains/complained/complaining concede/concedes/conceded/conceding conclude/concludes/concluded/concluding ' +
    'confirm/confirms/confirmed/confirming contend/contends/contended/contending continue/continues/continued/continuing ' +
    'declare/declares/declared/declaring deny/denies/denied/denying disclose/discloses/disclosed/disclosing emphasise/emphasises/emphasised/emphasising ' +
    'emphasize/emphasizes/emphasized/emphasizing estimate/estimates/estimated/estimating explain/explains/explained/explaining ' +
    'insist/insists/insisted/insisting joke/jokes/joked/joking maintain/maintains/maintained/maintaining note/notes/noted/noting ' +
    'observe/observes/observed/observing pledge/pledges/pledged/pledging predict/predicts/predicted/predicting ' +
    'promise/promises/promised/promising reiterate/reiterates/reiterated/reiterating remark/remarks/remarked/remarking ' +
    'repeat/repeats/repeated/repeating reply/replies/replied/replying report/reports/reported/reporting respond/responds/responded/responding ' +
    'reveal/reveals/revealed/revealing rule/rules/ruled/ruling signal/signals/signalled/signaled state/states/stated/stating ' +
    'stress/stresses/stressed/stressing suggest/suggests/suggested/suggesting testify/testifies/testified/testifying ' +
    'vow/vows/vowed/vowing write/writes/wrote/writing warn/warns/warned/warning tweet/tweets/tweeted/tweeting ' +
    'post/posts/posted believe/believes/believed hope/hopes/hoped caution/cautions/cautioned/cautioning ask/asks/asked/asking ' +
    'recall/recalls/recalled/recalling reckon/reckons/reckoned/reckoning think/thinks/thought find/finds/found quip/quips/quipped sigh/sighs/sighed cry/cries/cried answer/answers/answered/answering boast/boasts/boasted joke/jokes/joked plead/pleads/pleaded mutter/mutters/muttered laugh/laughs/laughed lament/laments/lamented regret/regrets/regretted speculate/speculates/speculated swear/swears/swore counter/counters/countered retort/retorts/retorted shout/shouts/shouted/shouting agree/agrees/agreed expect/expects/expected',
  tell: 'tell/tells/told/telling inform/informs/informed/informing assure/assures/assured/assuring remind/reminds/reminded/reminding',
  judge:
    'speak/speaks/spoke/spoken/speaking prefer/prefers/preferred put/puts/putting consider/considers/considered call/calls/called/calling describe/describes/described/describing dismiss/dismisses/dismissed/dismissing ' +
    'denounce/denounces/denounced/denouncing condemn/condemns/condemned/condemning praise/praises/praised/praising ' +
    'hail/hails/hailed/hailing criticise/criticises/criticised/criticising criticize/criticizes/criticized/criticizing ' +
    'accuse/accuses/accused/accusing blame/blames/blamed/blaming welcome/welcomes/welcomed/welcoming brand/brands/branded/branding ' +
    'label/labels/labelled/labeled reject/rejects/rejected/rejecting thank/thanks/thanked/thanking liken/likens/likened/likening slam/slams/slammed/slamming blast/blasts/blasted/blasting term/terms/termed/terming deride/derides/derided/deriding mock/mocks/mocked/mocking lambast/lambasts/lambasted/lambasting characterise/characterises/characterised/characterising characterize/characterizes/characterized/characterizing express/expresses/expressed/expressing',
  urge:
    'urge/urges/urged/urging demand/demands/demanded/demanding appeal/appeals/appealed/appealing order/orders/ordered ' +
    'request/requests/requested/requesting',
};

export interface SayingVerb {
  readonly lemma: string;
  readonly class: SayingClass;
  /** A present participle ("saying that …"): its subject stands before the finite verb. */
  readonly participle: boolean;
}

const formsOf = (list: string, cls: SayingClass): [string, SayingVerb][] =>
  list.split(' ').flatMap((entry) => {
    const forms = entry.split('/');
    return forms.map((form): [string, SayingVerb] => [
      form,
      { lemma: forms[0] ?? form, class: cls, participle: form.endsWith('ing') },
    ]);
  });

/** Every form, lower case, to its verb. */
export const sayingVerbs: ReadonlyMap<string, SayingVerb> = new Map(
  Object.entries(table).flatMap(([cls, list]) => formsOf(list, cls as SayingClass)),
);

/** Verbs that report with a clause alone: beside a quotation, or as a word like any other, they tell nothing of who speaks. */
export const clauseVerbs: ReadonlyMap<string, SayingVerb> = new Map(
  formsOf(
    'charge/charges/charged hold/holds/held indicate/indicates/indicated fear/fears/feared feel/feels/felt suspect/suspects/suspected forecast/forecasts ' +
      'anticipate/anticipates/anticipated hint/hints/hinted worry/worries/worried calculate/calculates/calculated ' +
      'point/points/pointed hope/hopes/hoped conclude/concludes/concluded recommend/recommends/recommended ' +
      'propose/proposes/proposed',
    'say',
  ),
);

/** Verbs that report speech even with nothing quoted: fit for indirect statements. The rest need a that-clause. */
export const plainSaying: ReadonlySet<string> = new Set(
  'say add tell announce claim argue insist warn admit acknowledge deny confirm declare state stress note explain maintain vow pledge promise contend allege assert concede predict reiterate suggest reckon recall reply believe estimate caution repeat think expect disclose reveal remark lament complain joke regret testify report write find show'.split(
    ' ',
  ),
);

/** Finite verbs that no auxiliary or ending gives away: enough to tell a clause from a noun phrase. */
export const finiteHints: ReadonlySet<string> = new Set(
  'went came took made gave got kept left lost won fell rose held met saw knew thought began ran paid sent stood cost put cut set read hit let looks look seems wants want needs need makes make gives give takes take goes go comes come knows know works work means mean depends expects hopes remains remain supports opposes notes includes owns provides appears continues becomes contains employs creates requires brings follows intends succeeds threatens eliminates allows involves keeps aims represents believes begins loses fails expires'.split(
    ' ',
  ),
);

/** Nouns for people who speak without being named. */
export const speakerNouns: ReadonlySet<string> = new Set(
  (
    'spokesman spokeswoman spokesperson spokespeople minister ministers official officials source sources diplomat diplomats police officer ' +
    'officers witness witnesses aide aides adviser advisers advisor president premier chairman chairwoman chair chief director ' +
    'leader leaders lawyer lawyers attorney attorneys prosecutor prosecutors judge judges court analyst analysts economist economists ' +
    'expert experts resident residents survivor survivors executive executives manager managers coach captain mayor governor ' +
    'senator lawmaker lawmakers mp mps union unions company ministry government army military authority authorities proponents advocates backers demonstrators negotiator negotiators mediator ' +
    'mediators people statement report delegate delegates representative representatives doctor doctors scientist scientists ' +
    'researcher researchers investigator investigators commander commanders general ambassador envoy envoys king queen prince ' +
    'bishop pope secretary group party agency council committee board commission bank ministries firm organiser organisers organizer ' +
    'organizers worker workers teacher teachers striker strikers protester protesters activist activists relative relatives parent ' +
    'parents driver drivers passenger passengers rescuer rescuers firefighter firefighters hospital club airline chancellor commissioner inspector ' +
    'father mother son daughter brother sister wife husband widow family families friend friends colleague colleagues neighbour neighbours neighbor neighbors villager villagers ' +
    'nurse nurses student students pupil fan fans customer customers politician politicians deputies councillor councillors regulator regulators watchdog carrier ' +
    'broker brokers dealer dealers strategist strategists banker bankers soldier soldiers hostage refugee refugees fishermen farmers engineers pilots campaigner campaigners ' +
    'charity institute newspaper magazine broadcaster radio television station office department embassy palace presidency parliament study poll survey document documents paper league federation association ' +
    'foundation panel tribunal coalition alliance movement militia faction navy deputy communique communiqué filing ' +
    'delegation campaign administration team inspectorate secretariat cabinet bureau inquiry jury employee employees crew crews insider insiders person man woman opposition rebels militants critics supporters opponents shareholders investors traders counsel defence'
  ).split(' '),
);
