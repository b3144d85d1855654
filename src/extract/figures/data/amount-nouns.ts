/** Nouns that amounts of money and shares are commonly said of, and words of change. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A figure of one of these is worth a page of its own. */
export const amountNouns: ReadonlySet<string> = list(
  'bid offer takeover approach deal price fee cost costs bill budget deficit surplus debt debts loss losses profit profits revenue revenues sales turnover ' +
    'income earnings fine penalty compensation damages settlement payout award grant aid fund funds funding loan loans credit bailout package plan programme program ' +
    'investment contract project order scheme levy tax taxes tariff tariffs duty subsidy subsidies pension pensions wage wages salary salaries pay rent rents premium dividend ' +
    'bond bonds stake share shares value valuation worth savings reserves exports imports gdp output growth inflation unemployment rate rates turnout ' +
    'vote votes support approval margin yield yields interest emissions target capacity production cut cuts increase rise pledge pledges appeal donation donations ransom bounty reward ' +
    'damage budget spending expenditure allowance benefit benefits bonus refund deposit mortgage rent capital equity stimulus relief efficacy effectiveness coverage share-price magnitude ' +
    'temperature temperatures warming level depth height width length size area population market premium guarantee charge charges prices assets claim claims instalment instalments installment installments proceeds holding holdings ' +
    'raise raises payment payments repayment repayments shortfall hike hikes reduction reductions euroloan facility majorities sum allocation allocations liabilities fares ' +
    'drop fall decline decrease jump surge slump plunge bump uplift acceptances quota quotas stocks economy product deficit-to-gdp ratio threshold majority',
);

/** Say that a number is meant and not of what. */
export const emptyNouns: ReadonlySet<string> = list(
  'total figure figures number numbers sum amount amounts count tally estimate estimates rest half one ones it them which what that this thing something others per times worth less more least most the a an and or once there here me us him her he she they we i you',
);

export const changes: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'Fall in',
        'fall falls fell fallen falling drop drops dropped dropping slip slips slipped sink sank sunk lose lost shed decline declines declined declining tumble tumbled slump slumped plunge plunged weaken weakened ease eased down shrink shrinks shrank shrunk lower slide slid narrow narrows narrowed narrowing contracted',
      ],
      ['Cut in', 'cut cuts cutting reduce reduces reduced reducing lowered lowering slash slashed trim trimmed'],
      [
        'Rise in',
        'rise rises rose risen rising climb climbs climbed climbing gain gains gained jump jumps jumped soar soared surge surged leap leapt leaped grow grows grew grown growing increase increases increased increasing raise raises raised raising up shot rocketed firm firmed strengthened lift lifts lifted add added higher advance advanced expand expanded deepen deepened boost boosted widen widens widened widening',
      ],
    ] as const
  ).flatMap(([title, words]) => words.split(' ').map((word): [string, string] => [word, title])),
);
