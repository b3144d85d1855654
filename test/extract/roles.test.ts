import { describe, expect, it } from 'vitest';
import { claimRoles, findTitles } from '../../src/extract/roles.ts';
import { asCase } from './case.ts';

function roles(markup: string): string[] {
  const { reading } = asCase(markup);
  return claimRoles(reading, findTitles(reading)).map(
    (r) => `${r.person}: ${r.former ? 'former ' : ''}${r.title}${r.organization ? ` @ ${r.organization}` : ''}`,
  );
}

describe('a title is held as of', () => {
  const dated = (markup: string): string[] => {
    const { reading } = asCase(markup, { date: '1993-11-25' as never });
    return claimRoles(reading, findTitles(reading)).map((r) => `${r.title} ${r.asOf}`);
  };
  it.each([
    ['the report', 'President ⟦Ivo Doe|P:doe⟧ signed the law.', 'President 1993-11-25'],
    [
      'the year of what is told with it',
      'Roe was hurt in a 1981 attack on President ⟦Ivo Doe|P:doe⟧ in town.',
      'President 1981',
    ],
    [
      'the report, of a former one',
      'Doe took the helm in 1981 after a call by former president ⟦Ivo Doe|P:doe⟧ at the yard.',
      'president 1993-11-25',
    ],
    [
      'the year that opens the sentence, of a former one, too',
      'In 1981, the then president, ⟦Ivo Doe|P:doe⟧, left.',
      'president 1981',
    ],
    ['the year that opens the sentence', 'In 1981, President ⟦Ivo Doe|P:doe⟧ signed the law.', 'President 1981'],
    [
      'the report, where the year is behind a comma',
      'The law of 1981, said President ⟦Ivo Doe|P:doe⟧, is late.',
      'President 1993-11-25',
    ],
  ])('%s', (_, markup, expected) => {
    expect(dated(markup)).toEqual([expected]);
  });
});

describe('titles', () => {
  it.each([
    ['They left with ⟦Ivo Doe|P:doe⟧, who was elected president last year.', 'doe: president'],
    ['They left with ⟦Ivo Doe|P:doe⟧, who was president of the ⟦Guild|O:guild⟧.', 'doe: former president @ guild'],
    ['It was late, said ⟦Ivo Doe|P:doe⟧, an adviser to former presidents.', 'doe: adviser'],
    ['New Jersey Gov. ⟦Ivo Doe|P:doe⟧ shut the parks.', 'doe: New Jersey Gov.'],
    ['⟦Norway|O:norway⟧’s ambassador to the ⟦League|O:league⟧, ⟦Ivo Doe|P:doe⟧, spoke.', 'doe: ambassador @ norway'],
    ['The flood killed the ⟦Guild|O:guild⟧’s veteran leader ⟦Ivo Doe|P:doe⟧.', 'doe: former leader @ guild'],
    ['After the assassination of President ⟦Ivo Doe|P:doe⟧ the town fell silent.', 'doe: former President'],
    ['Rain that killed forty was no surprise, President ⟦Ivo Doe|P:doe⟧ said.', 'doe: President'],
  ])('are of whoever sends, and of nobody who is dead: %s', (markup, expected) => {
    expect(roles(markup)).toEqual([expected]);
  });

  it.each([
    ['minister', 'clean' as const, 'prime minister of norway'],
    ['minist', 'degraded' as const, 'prime minist'],
  ])('take the place of an office along, but from a text of stems: prime %s', (office, quality, expected) => {
    const { reading } = asCase(`⟦Ivo Doe|P:doe⟧ , prime ${office} of ⟦norway|L:norway⟧ , spoke .`, {}, quality);
    expect(claimRoles(reading, findTitles(reading)).map((r) => r.title)).toEqual([expected]);
  });

  it('are of no firm, where it is the field of a minister', () => {
    const { reading } = asCase('⟦Ines Caro|P:caro⟧, minister of ⟦Roads and Harbours|O:field⟧, spoke.');
    const body = (): (string | undefined)[] => findTitles(reading).map((t) => t.organization);
    expect(body()).toEqual(['field']);
    for (const e of reading.entities) if (e.kind === 'organization') Object.assign(e, { class: 'company' });
    expect(body()).toEqual([undefined]);
  });

  it.each([
    ['armed group', 'Free Army', undefined],
    ['military', 'Free Army', 'body'],
    ['military', 'Air Force', undefined],
  ])('of the army are of no %s called %s that is not it', (cls, name, body) => {
    const { reading } = asCase(`The ⟦Upland ${name}|O:body⟧ left. Army chief ⟦Mary Jones|P:jones⟧ spoke.`);
    for (const e of reading.entities) if (e.kind === 'organization') Object.assign(e, { class: cls });
    expect(findTitles(reading).map((t) => t.organization)).toEqual([body]);
  });

  it('are of the commission, not of its state', () => {
    const { reading } = asCase('⟦Norway|O:norway⟧’s electoral commission chairperson ⟦Mary Jones|P:jones⟧ spoke.');
    for (const e of reading.entities) if (e.kind === 'organization') Object.assign(e, { class: 'government' });
    expect(findTitles(reading).map((t) => t.organization)).toEqual([undefined]);
  });

  it.each([
    [
      'of its people, not of the firm',
      '⟦Mary Jones|P:jones⟧, vice chairman of the striking ⟦Acme|O:acme⟧ pilots, spoke.',
      ['jones: vice chairman of the striking Acme pilots'],
    ],
    [
      'of who holds an office there, not of the state',
      '⟦Mary Jones|P:jones⟧, an adviser to ⟦Norway|O:norway⟧’s prime minister, spoke.',
      ['jones: adviser'],
    ],
    [
      'with two fields',
      '⟦Mary Jones|P:jones⟧, ⟦Acme|O:acme⟧’s peace and security director, spoke.',
      ['jones: peace and security director @ acme'],
    ],
    [
      'with what lowers an office, and the nouns between',
      'Deputy fire services director ⟦Mary Jones|P:jones⟧ and junior local government minister ⟦Jim Smith|P:smith⟧ spoke.',
      ['jones: Deputy fire services director', 'smith: junior local government minister'],
    ],
    [
      'of an office whose owner has no name',
      'It is hard, said coroner’s office spokeswoman ⟦Mary Jones|P:jones⟧ on Friday.',
      ['jones: coroner’s office spokeswoman'],
    ],
    [
      'behind an owner of two words',
      '⟦Mary Jones|P:jones⟧, the fire service’s head of special operations, spoke.',
      ['jones: head of special operations'],
    ],
    [
      'without what says how a politician leans',
      'Center-right President ⟦Mary Jones|P:jones⟧ won.',
      ['jones: President'],
    ],
    [
      'not of where somebody goes',
      'President ⟦Mary Jones|P:jones⟧ to ⟦Acme|O:acme⟧: pay up. Chairman ⟦Jim Smith|P:smith⟧ of ⟦Acme|O:acme⟧ will.',
      ['jones: President', 'smith: Chairman @ acme'],
    ],
    [
      'the office, and the rank behind it',
      'Army spokesman Maj. Gen. ⟦Omar Vane|P:vane⟧ spoke. Lt. Col. ⟦Jim Smith|P:smith⟧ did not.',
      ['vane: Army spokesman', 'vane: Maj. Gen.', 'smith: Lt. Col.'],
    ],
    [
      'of each who is named behind its plural',
      'Sens. ⟦Ada Roe|P:roe⟧ of ⟦Ohio|L:ohio⟧, ⟦Jim Smith|P:smith⟧ (R-Utah) and ⟦Bo Marsh|P:marsh⟧ agreed.',
      ['roe: Sen.', 'smith: Sen.', 'marsh: Sen.'],
    ],
    [
      'held no more, by the word before whose it is, by years, or by "at the time"',
      'Former ⟦Acme|O:acme⟧ chairman ⟦Omar Vane|P:vane⟧, President ⟦Jim Smith|P:smith⟧ (1998-2002) and the president at the time, ⟦Bo Marsh|P:marsh⟧, met.',
      ['vane: former chairman @ acme', 'smith: former President', 'marsh: former president'],
    ],
    ['held no more, whole', 'Former gym teacher ⟦Mary Jones|P:jones⟧ spoke.', ['jones: former gym teacher']],
    [
      'without what somebody is like',
      'The leftist president-elect ⟦Omar Vane|P:vane⟧ met Democratic Gov. ⟦Jim Smith|P:smith⟧.',
      ['vane: president-elect', 'smith: Gov.'],
    ],
    [
      'not with what somebody does just then; a PM is one',
      'A beaming President ⟦Omar Vane|P:vane⟧ met Deputy PM ⟦Jim Smith|P:smith⟧.',
      ['vane: President', 'smith: Deputy PM'],
    ],
    [
      'one after the other',
      '⟦Jim Smith|P:smith⟧, a former federal prosecutor now an attorney at ⟦Acme|O:acme⟧, agreed.',
      ['smith: former federal prosecutor', 'smith: attorney @ acme'],
    ],
    [
      'without "ex-", and none that says nothing',
      'The ex-Dakar mayor ⟦Omar Vane|P:vane⟧ met the head of their delegation, ⟦Jim Smith|P:smith⟧.',
      ['vane: former Dakar mayor'],
    ],
    [
      'with its field, behind a mark',
      'The toll rose to 17, civil protection chief ⟦Omar Vane|P:vane⟧ said.',
      ['vane: civil protection chief'],
    ],
    [
      'of two fields, whole',
      'The Work and Pensions Secretary ⟦Mary Jones|P:jones⟧ spoke.',
      ['jones: Work and Pensions Secretary'],
    ],
    [
      'with its place, where that is no body',
      '⟦Ontario|L:ontario⟧ Premier ⟦Mary Jones|P:jones⟧ spoke.',
      ['jones: Ontario Premier'],
    ],
    ['none, where a deed is told', '⟦Mary Jones|P:jones⟧ was the instigator of the fraud.', []],
    ['none, where a part in something is told', '⟦Mary Jones|P:jones⟧ was a leader of the plot.', []],
    [
      'behind speech, up to the verb',
      '“We go on,” ⟦Mary Jones|P:jones⟧, ⟦Acme|O:acme⟧’s policy director said.',
      ['jones: policy director @ acme'],
    ],
    [
      'before the name',
      '⟦Acme|O:acme⟧ chief executive ⟦Mary Jones|P:jones⟧ resigned.',
      ['jones: chief executive @ acme'],
    ],
    [
      'after the name',
      '⟦Mary Jones|P:jones⟧, general secretary of the ⟦Dockers Union|O:union⟧, resigned.',
      ['jones: general secretary @ union'],
    ],
    [
      'former, before a body that is known in parts',
      'It spoke of former Voice of the ⟦Upland|O:upland⟧ royal editor ⟦Mary Jones|P:jones⟧.',
      ['jones: former royal editor @ upland'],
    ],
    [
      'of the place that bears a name, and not of who bears it',
      '⟦Mary Jones|P:jones⟧, director of the ⟦Quorl|O:quorl⟧ clinic, spoke.',
      ['jones: director of the Quorl clinic'],
    ],
    ['former', 'Former finance minister ⟦Mary Jones|P:jones⟧ spoke.', ['jones: former finance minister']],
    [
      'before the name with a comma',
      'A member of ⟦Acme|O:acme⟧, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: member @ acme'],
    ],
    [
      'by a verb',
      '⟦Mary Jones|P:jones⟧ was appointed chief executive of ⟦Acme|O:acme⟧.',
      ['jones: chief executive @ acme'],
    ],
    [
      'of whoever is named next, not of what is named before',
      '⟦Acme|O:acme⟧ has a plan for the mouth of the ⟦Sele Marr|P:marr⟧, its chairwoman, ⟦Mary Jones|P:jones⟧, said.',
      ['jones: chairwoman @ acme'],
    ],
    [
      'not of the body of another title',
      'We thank President ⟦Wade|P:wade⟧, the chairman of ⟦Ecobody|O:eco⟧.',
      ['wade: President', 'wade: chairman @ eco'],
    ],
    [
      'of nobody, where "their" may be a group without a name',
      '⟦Norway|O:norway⟧ sent an envoy. He met the man who has emerged as their spokesman, ⟦Jim Smith|P:smith⟧, on Friday.',
      ['smith: spokesman'],
    ],
    [
      'with its field, of the body that follows',
      '⟦Omar Vane|P:vane⟧, the head of rescue services for the ⟦Tarn Foundation|O:tarn⟧, spoke.',
      ['vane: head of rescue services @ tarn'],
    ],
    [
      'without the label of a caption',
      'PHOTO President ⟦Mary Smith|P:smith⟧ arrives at the hall.',
      ['smith: President'],
    ],
    [
      'with its body only from a sentence that names it',
      '⟦Norway|O:norway⟧’s foreign minister, ⟦Mary Jones|P:jones⟧, left. Minister ⟦Jones|P:jones⟧ returned.',
      ['jones: foreign minister @ norway', 'jones: Minister'],
    ],
    [
      'not of what the next line names',
      'They want President ⟦Jones|P:jones⟧ to quit.\n\n⟦Acme|O:acme⟧ met.',
      ['jones: President'],
    ],
    [
      'of a body spoken of before',
      '⟦Acme|O:acme⟧ rose. Its chairwoman, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: chairwoman @ acme'],
    ],
    [
      'beyond a place',
      '⟦Acme|O:acme⟧ rose. Its mission chief in ⟦Accra|L:accra⟧, ⟦Mary Jones|P:jones⟧, spoke.',
      ['jones: mission chief @ acme'],
    ],
    [
      'by leaving it',
      '⟦Mary Jones|P:jones⟧ resigned yesterday as director of ⟦Acme|O:acme⟧.',
      ['jones: former director @ acme'],
    ],
    [
      'held until lately',
      '⟦Mary Jones|P:jones⟧, until last month chief economist of ⟦Acme|O:acme⟧, spoke.',
      ['jones: former chief economist @ acme'],
    ],
    [
      'with nouns no list has',
      '⟦Ann Poe|P:poe⟧, ferry inspector at the ⟦Harbour Authority|O:authority⟧, agreed.',
      ['poe: ferry inspector @ authority'],
    ],
    [
      'with what they are for',
      'The minister of inland harbours, ⟦Mary Jones|P:jones⟧, agreed.',
      ['jones: minister of inland harbours'],
    ],
    [
      'with a body of a named one',
      '⟦Mary Jones|P:jones⟧, a former admiral who is now a voting member of ⟦Norway|O:norway⟧’s fisheries board, spoke.',
      ['jones: former admiral', 'jones: voting member of Norway’s fisheries board @ norway'],
    ],
    ['two at once', 'Its commander, Col. ⟦Jim Doe|P:doe⟧, gave no reason.', ['doe: commander', 'doe: Col.']],
    [
      'one after another',
      '⟦Mary Jones|P:jones⟧, spokesman of ⟦Acme|O:acme⟧ until last month and now head of the ferry programme, spoke.',
      ['jones: former spokesman @ acme', 'jones: head of the ferry programme'],
    ],
    [
      'of one who takes over',
      '⟦Mary Jones|P:jones⟧ took over from ⟦Jim Smith|P:smith⟧ as chairman of ⟦Acme|O:acme⟧.',
      ['jones: chairman @ acme', 'smith: former chairman @ acme'],
    ],
    ['by being chosen', 'Parliament has chosen ⟦Mary Jones|P:jones⟧ as prime minister.', ['jones: prime minister']],
    [
      'past an apposition',
      '⟦Mary Jones|P:jones⟧, head of nursing, becomes acting director.',
      ['jones: head of nursing', 'jones: acting director'],
    ],
    [
      'of a body by its kind',
      '⟦Air Mali|O:air⟧ fell. ⟦Mary Jones|P:jones⟧, the airline’s chairwoman, spoke.',
      ['jones: chairwoman'],
    ],
    ['with "elect"', 'President-elect ⟦Mary Jones|P:jones⟧ spoke.', ['jones: President-elect']],
    [
      'of a government that is gone',
      '⟦Jones|P:jones⟧, a harbour minister in the government of former President ⟦Smith|P:smith⟧, spoke.',
      ['jones: former harbour minister', 'smith: former President'],
    ],
    ['with "of state"', 'Secretary of State ⟦Mary Jones|P:jones⟧ spoke.', ['jones: Secretary of State']],
  ])('are read %s', (_, markup, expected) => {
    expect(roles(markup)).toEqual(expected);
  });

  it('does not take a neighbour’s title', () => {
    expect(roles('At a meeting with the prime minister, ⟦Mary Jones|P:jones⟧ seemed tired.')).toEqual([]);
    expect(roles('The minister met ⟦Mary Jones|P:jones⟧ in the yard.')).toEqual([]);
    expect(roles('After talks with ⟦Mary Jones|P:jones⟧, the president said little.')).toEqual([]);
    expect(roles('The union wants ⟦Mary Jones|P:jones⟧, chairman ⟦Jim Smith|P:smith⟧ and others.')).toEqual([
      'smith: chairman',
    ]);
  });

  it('is not given before its time', () => {
    expect(roles('⟦Mary Jones|P:jones⟧ is expected to become chairman of the bank.')).toEqual([]);
    expect(roles('⟦Mary Jones|P:jones⟧ will stay as chairman until the autumn.')).toEqual(['jones: chairman']);
  });
});

describe('a title', () => {
  it.each([
    ['takes no verb before it', "The union's charter lets chairman ⟦Ivo Doe|P:doe⟧ call a vote.", ['doe: chairman']],
    ['takes no infinitive', 'They want to repeal President ⟦Ivo Doe|P:doe⟧’s act.', ['doe: President']],
    [
      'takes a field in -s',
      "The port's operations director ⟦Ivo Doe|P:doe⟧ spoke.",
      ['doe: port’s operations director'],
    ],
    [
      'of several keeps what narrows it',
      'The prime ministers of Norland and Sudland, ⟦Ivo Doe|P:doe⟧ and ⟦Mo Roe|P:roe⟧, signed.',
      ['doe: prime minister', 'roe: prime minister'],
    ],
    [
      'of whom a shortened office’s holder has a spokeswoman',
      '⟦Liz Boyd|P:boyd⟧, spokeswoman for Gov. ⟦Ann Roe|P:roe⟧, spoke.',
      ['boyd: spokeswoman', 'roe: Gov.'],
    ],
    [
      'behind whose it is, with a shortened office',
      '“No,” said ⟦Ivo Doe|P:doe⟧, Gov. ⟦Roe|P:roe⟧’s chief of staff.',
      ['doe: chief of staff', 'roe: Gov.'],
    ],
    [
      'in a list of those from places',
      'All agreed, except for Reps. ⟦Ivo Doe|P:doe⟧ of ⟦Dolan|P:dolan⟧ and ⟦Mo Roe|P:roe⟧, who left.',
      ['doe: Rep.', 'roe: Rep.'],
    ],
    ['with “pro tem”', 'Senate President Pro Tem ⟦Ivo Doe|P:doe⟧ spoke.', ['doe: Senate President Pro Tem']],
    [
      'of then, told before a body',
      'They scolded then-⟦City Council|O:council⟧ Speaker ⟦Ivo Doe|P:doe⟧ on Monday.',
      ['doe: former Speaker @ council'],
    ],
    ['of then', 'He served under then-Prime Minister ⟦Ivo Doe|P:doe⟧.', ['doe: former Prime Minister']],
    [
      'before a prince’s',
      'Earlier foreign minister Prince ⟦Ivo Doe|P:doe⟧ spoke.',
      ['doe: foreign minister', 'doe: Prince'],
    ],
    [
      'with all offices of a list',
      'The chairman, president and CEO ⟦Ivo Doe|P:doe⟧ spoke.',
      ['doe: chairman, president and CEO'],
    ],
    ['without what he is like', 'The straight-talking chairman, ⟦Ivo Doe|P:doe⟧, spoke.', ['doe: chairman']],
    [
      'with its field',
      'She met ⟦Norwegian|L:norway⟧ civil rights leader ⟦Ivo Doe|P:doe⟧ there.',
      ['doe: Norwegian civil rights leader'],
    ],
    [
      'with what stands before the nation',
      'He met the deputy ⟦Norwegian|L:norway⟧ envoy, ⟦Ivo Doe|P:doe⟧, there.',
      ['doe: deputy Norwegian envoy'],
    ],
    ['ends before the rank', 'He met army chief General ⟦Ivo Doe|P:doe⟧ on Monday.', ['doe: General']],
    [
      'is of whoever is named behind it, where the first has one',
      'Chancellor ⟦Ivo Doe|P:doe⟧, the trade secretary, ⟦Mo Roe|P:roe⟧, and others came.',
      ['doe: Chancellor'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(roles(markup).map((r) => r.replace("'", '’'))).toEqual(expect.arrayContaining(expected));
    expect(roles(markup).join()).not.toMatch(/lets|repeal|doe: trade|chief General/);
  });

  it.each([
    ['an envoy is sent to', 'The envoy to ⟦Norland|O:nor⟧, ⟦Ivo Doe|P:doe⟧, left.', 'government'],
    ['a firm has no premier', '⟦Norland|O:nor⟧ Premier ⟦Ivo Doe|P:doe⟧ spoke.', 'company'],
  ])('has no body where %s', (_, markup, kind) => {
    const { reading } = asCase(markup);
    for (const e of reading.entities) if (e.kind === 'organization') Object.assign(e, { class: kind });
    expect(findTitles(reading).map((t) => t.organization)).toEqual([undefined]);
  });

  it('given up has no body that is named behind the name', () => {
    expect(roles('Former minister ⟦Ivo Doe|P:doe⟧ of the ⟦Upland Front|O:front⟧ came third.')).toEqual([
      'doe: former minister',
    ]);
    expect(roles('Former ⟦Upland Front|O:front⟧ chairman ⟦Ivo Doe|P:doe⟧ left.')).toEqual([
      'doe: former chairman @ front',
    ]);
    expect(roles('⟦Ex-Upland Front|O:front⟧ chairman ⟦Ivo Doe|P:doe⟧ left.')).toEqual(['doe: former chairman @ front']);
  });
});

describe('no title', () => {
  it.each([
    ['what somebody was the first to do', '⟦Ivo Doe|P:doe⟧ was the first president to veto a law.'],
    ['where somebody of a list is from', 'Reps. ⟦Mo Roe|P:roe⟧ of ⟦Doe|P:doe⟧ and others left.'],
  ])('is %s', (_, markup) => {
    expect(roles(markup).filter((r) => r.startsWith('doe'))).toEqual([]);
  });

  it('of a body whose officer the spokesman is for', () => {
    const [first] = roles('⟦Ivo Doe|P:doe⟧, spokesman for ⟦House|O:house⟧ Majority Leader ⟦Mo Roe|P:roe⟧, spoke.');
    expect(first).toBe('doe: spokesman');
  });
});

describe('an office that somebody is to take', () => {
  it.each([
    [
      'is not held by whoever is backed for it',
      '⟦Bo Marsh|P:marsh⟧ backs ⟦Ann Roe|P:roe⟧ to replace ⟦Ivo Doe|P:doe⟧ as director of the yard.',
      [],
    ],
    [
      'is, by whoever was chosen',
      '⟦Ann Roe|P:roe⟧ was chosen to replace ⟦Ivo Doe|P:doe⟧ as director of the yard.',
      ['roe: director of the yard', 'doe: former director of the yard'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(roles(markup)).toEqual(expected);
  });
});

it('the chairman of a committee of a body is not its own', () => {
  expect(
    roles('⟦Ann Roe|P:roe⟧, chairman of ⟦Arla Dairy Foods|O:arla⟧’s special committee of outside directors, spoke.'),
  ).toEqual(['roe: chairman']);
});

it('a member of a council within a union is no member of what the council is named after', () => {
  expect(
    roles('⟦Ann Roe|P:roe⟧, a member of the ⟦Arla|O:arla⟧ master executive council of the ⟦Pilots Union|O:pu⟧, spoke.'),
  ).not.toContain('roe: member @ arla');
});

it('the chairman of a body’s parent is the parent’s', () => {
  expect(roles('⟦Ann Roe|P:roe⟧, chairman of ⟦Arla|O:arla⟧’s parent ⟦Borel Corp|O:borel⟧, spoke.')).toEqual([
    'roe: chairman @ borel',
  ]);
});
