/** A small invented story that has everything once: two offers, a dispute about a count and about a stance, a damaged report, one without a date. */
import type { Site, SiteSettings } from '../../src/model/site.ts';
import type { PartialDate } from '../../src/model/values.ts';
import { siteBuilder } from './site.ts';

const day = (s: string): PartialDate => s as PartialDate;

export function story(settings: Partial<SiteSettings> = {}): Site {
  const s = siteBuilder();
  const { quote, id, mentionsOf } = s;

  s.report({
    id: '2031-03-02-herald',
    mark: 'CH',
    facts: {
      title: 'Dockers walk out at Saltmere',
      publisher: 'Coastal Herald',
      author: 'Ines Okpara',
      date: day('2031-03-02'),
      dateBasis: 'metadata',
      dateline: 'SALTMERE',
      url: 'https://example.org/dockers-walk-out',
    },
    text: [
      '#Dockers walk out at Saltmere',
      'More than 200 dockers walked out at Saltmere on Sunday, the Harbour Workers Union said.',
      '+Ngozi Okafor, the general secretary of the union, said “we have been patient for two winters”.',
      'The port authority put forward a two-year plan on 1 March.',
      '+In the first year pay would rise by 4 percent.',
      '+In the second year night shifts would be limited to five hours.',
      'The union rejected the plan on Sunday, according to the port authority.',
      'Traffic on the ring road was light.',
      'The weather stayed cold through the weekend.',
      'Nobody at the ministry answered calls.',
      'Tomas Reyes, chief executive of the port authority, said the port had lost 3,100 containers since the strike began.',
    ],
  });
  s.report({
    id: '2031-03-05-wire',
    mark: 'R2',
    facts: { quality: 'degraded', date: day('2031-03-05'), dateBasis: 'text' },
    text: [
      'harbour worker union said wednesday it want chang to the plan , not to reject it .',
      "okafor told report `` we read everi line of it '' .",
      'some 251 docker join the walkout on sunday , polic said .',
      'the port author had lost near 4 , 500 contain .',
    ],
  });
  s.report({
    id: 'undated-bulletin',
    mark: 'R3',
    facts: { title: 'Mediator steps in' },
    text: [
      'The labour ministry offered to mediate between the two sides.',
      'Lena Marsh, a mediator at the labour ministry, presented a bridging offer that follows the two-year plan.',
      'Under the bridging offer pay would rise by 5 percent at once.',
      'The union accepts the bridging offer, Marsh said.',
      'The Harbour Workers Union, which the bulletin calls a militant body, has about 1,400 members.',
      'By 9 March the port had lost about 6,000 containers, the port authority said.',
    ],
  });

  s.person({
    name: 'Ngozi Okafor',
    aliases: ['Okafor', 'N. Okafor'],
    description: 'Ngozi Okafor is the general secretary of the Harbour Workers Union.',
    html: '<p>Ngozi Okafor is the general secretary of the <a href="../organizations/harbour-workers-union.html">Harbour Workers Union</a><sup data-cite="0"></sup>.</p>\n<h2 id="h-background">Background</h2>\n<p>She led the talks<sup data-cite="1"></sup>.</p>',
    cited: [
      quote('2031-03-02-herald', 'the general secretary of the union'),
      quote('2031-03-02-herald', 'we have been patient'),
    ],
    mentions: mentionsOf('Ngozi Okafor', 'okafor'),
    facts: {
      roles: [
        {
          id: id('role'),
          title: 'general secretary',
          organization: '[[Harbour Workers Union]]',
          evidence: quote('2031-03-02-herald', 'the general secretary of the union'),
        },
      ],
      statements: [
        {
          id: id('st'),
          quote: 'we have been patient for two winters',
          direct: true,
          verb: 'said',
          date: day('2031-03-02'),
          evidence: quote('2031-03-02-herald', 'we have been patient for two winters'),
        },
        {
          id: id('st'),
          quote: 'we read everi line of it',
          direct: true,
          verb: 'told',
          evidence: quote('2031-03-05-wire', "okafor told report `` we read everi line of it ''"),
        },
      ],
    },
  });
  s.person({
    name: 'Tomas Reyes',
    description: 'Tomas Reyes is chief executive of the port authority.',
    mentions: mentionsOf('Tomas Reyes'),
    facts: {
      roles: [
        {
          id: id('role'),
          title: 'chief executive',
          organization: '[[Port Authority of Saltmere]]',
          evidence: quote('2031-03-02-herald', 'Tomas Reyes, chief executive of the port authority'),
        },
      ],
      statements: [
        {
          id: id('st'),
          quote: 'the port had lost 3,100 containers since the strike began',
          direct: false,
          verb: 'said',
          date: day('2031-03-02'),
          evidence: quote('2031-03-02-herald', 'the port had lost 3,100 containers since the strike began'),
        },
      ],
    },
  });
  s.person({
    name: 'Lena Marsh',
    mentions: mentionsOf('Lena Marsh', 'Marsh'),
    facts: {
      roles: [
        {
          id: id('role'),
          title: 'mediator',
          organization: '[[Labour Ministry]]',
          evidence: quote('undated-bulletin', 'Lena Marsh, a mediator at the labour ministry'),
        },
        {
          id: id('role'),
          title: 'judge',
          former: true,
          evidence: quote('undated-bulletin', 'Lena Marsh, a mediator at the labour ministry'),
        },
      ],
      statements: [
        {
          id: id('st'),
          quote: 'the union accepts the bridging offer',
          direct: false,
          verb: 'announced',
          evidence: quote('undated-bulletin', 'The union accepts the bridging offer, Marsh said.'),
        },
      ],
    },
  });
  s.organization({
    name: 'Harbour Workers Union',
    aliases: ['HWU'],
    mentions: mentionsOf('Harbour Workers Union', 'harbour worker union'),
    facts: {
      class: 'union',
      descriptions: [
        { id: id('desc'), words: 'a militant body', evidence: quote('undated-bulletin', 'a militant body') },
      ],
      statements: [
        {
          id: id('st'),
          quote: 'it want chang to the plan',
          direct: false,
          verb: 'said',
          speaker: 'a union spokesperson',
          via: '[[Coastal Herald]]',
          evidence: quote('2031-03-05-wire', 'it want chang to the plan'),
        },
      ],
    },
  });
  s.organization({
    name: 'Port Authority of Saltmere',
    mentions: mentionsOf('The port authority', 'the port authority', 'port author'),
    facts: { class: 'agency' },
  });
  s.organization({
    name: 'Labour Ministry',
    mentions: mentionsOf('the labour ministry', 'The labour ministry'),
    facts: { class: 'ministry' },
  });
  s.organization({ name: 'Coastal Herald', facts: { class: 'media' } });
  s.proposal({
    name: 'Two-year plan',
    description: 'A plan on pay and night shifts, put forward by the Port Authority of Saltmere.',
    mentions: mentionsOf('two-year plan'),
    facts: {
      date: day('2031-03-01'),
      sponsors: [
        {
          id: id('sp'),
          party: '[[Port Authority of Saltmere]]',
          role: 'put forward by',
          evidence: quote('2031-03-02-herald', 'The port authority put forward a two-year plan on 1 March.'),
        },
      ],
      status: [
        {
          id: id('ev'),
          event: 'put forward',
          party: '[[Port Authority of Saltmere]]',
          date: day('2031-03-01'),
          evidence: quote('2031-03-02-herald', 'The port authority put forward a two-year plan on 1 March.'),
        },
      ],
      phases: [
        {
          ordinal: 1,
          title: 'pay',
          terms: [
            {
              id: id('t'),
              text: 'Pay rises by 4 percent',
              evidence: quote('2031-03-02-herald', 'In the first year pay would rise by 4 percent.'),
            },
          ],
        },
        {
          ordinal: 2,
          terms: [
            {
              id: id('t'),
              text: 'Night shifts of five hours at most',
              evidence: quote('2031-03-02-herald', 'In the second year night shifts would be limited to five hours.'),
            },
          ],
        },
      ],
      positions: [
        {
          id: id('pos'),
          party: '[[Harbour Workers Union]]',
          stance: 'rejects',
          words: 'rejected the plan on Sunday',
          date: day('2031-03-02'),
          by: '[[Port Authority of Saltmere]]',
          evidence: quote(
            '2031-03-02-herald',
            'The union rejected the plan on Sunday, according to the port authority.',
          ),
        },
        {
          id: id('pos'),
          party: '[[Harbour Workers Union]]',
          stance: 'demands changes',
          words: 'it want chang to the plan , not to reject it',
          date: day('2031-03-05'),
          evidence: quote('2031-03-05-wire', 'it want chang to the plan , not to reject it'),
        },
        {
          id: id('pos'),
          party: '[[Port Authority of Saltmere]]',
          stance: 'proposes',
          words: 'put forward a two-year plan',
          date: day('2031-03-01'),
          evidence: quote('2031-03-02-herald', 'put forward a two-year plan'),
        },
      ],
      figures: ['[[Containers lost since the strike began]]'],
    },
  });
  s.proposal({
    name: 'Bridging offer',
    mentions: mentionsOf('bridging offer'),
    facts: {
      sponsors: [
        {
          id: id('sp'),
          party: '[[Lena Marsh]]',
          role: 'set out by',
          evidence: quote('undated-bulletin', 'presented a bridging offer'),
        },
      ],
      phases: [
        {
          ordinal: 0,
          terms: [
            {
              id: id('t'),
              text: 'Pay rises by 5 percent at once',
              evidence: quote('undated-bulletin', 'Under the bridging offer pay would rise by 5 percent at once.'),
            },
          ],
        },
      ],
      positions: [
        {
          id: id('pos'),
          party: '[[Harbour Workers Union]]',
          stance: 'accepts',
          words: 'accepts the bridging offer',
          by: '[[Lena Marsh]]',
          evidence: quote('undated-bulletin', 'The union accepts the bridging offer, Marsh said.'),
        },
        {
          id: id('pos'),
          party: '[[Labour Ministry]]',
          stance: 'mediates',
          words: 'offered to mediate',
          evidence: quote('undated-bulletin', 'The labour ministry offered to mediate between the two sides.'),
        },
      ],
      relations: [
        {
          id: id('rel'),
          relation: 'follows',
          proposal: '[[Two-year plan]]',
          evidence: quote('undated-bulletin', 'a bridging offer that follows the two-year plan'),
        },
      ],
    },
  });
  s.figure({
    name: 'Dockers who walked out on 2 March 2031',
    facts: {
      measure: 'Dockers who walked out on 2 March 2031',
      unit: 'people',
      closed: true,
      values: [
        {
          id: id('v'),
          value: 200,
          comparator: 'more than',
          words: 'More than 200',
          asOf: day('2031-03-02'),
          asOfBasis: 'stated',
          attributedTo: '[[Harbour Workers Union]]',
          evidence: quote('2031-03-02-herald', 'More than 200 dockers'),
        },
        {
          id: id('v'),
          value: 251,
          comparator: 'about',
          words: 'some 251',
          asOf: day('2031-03-02'),
          asOfBasis: 'stated',
          attributedTo: 'police',
          evidence: quote('2031-03-05-wire', 'some 251 docker'),
        },
        {
          id: id('v'),
          value: 120,
          comparator: 'exact',
          words: '120',
          asOf: day('2031-03-02'),
          asOfBasis: 'stated',
          evidence: quote('undated-bulletin', 'has about 1,400 members'),
        },
      ],
      related: ['[[Members of the Harbour Workers Union]]'],
    },
  });
  s.figure({
    name: 'Containers lost since the strike began',
    description: 'Containers that the port of Saltmere lost since the strike began.',
    facts: {
      measure: 'containers lost since the strike began',
      unit: 'containers',
      values: [
        {
          id: id('v'),
          value: 3100,
          comparator: 'exact',
          words: '3,100',
          asOf: day('2031-03-02'),
          asOfBasis: 'report',
          attributedTo: '[[Tomas Reyes]]',
          evidence: quote('2031-03-02-herald', 'the port had lost 3,100 containers since the strike began'),
        },
        {
          id: id('v'),
          value: 4500,
          comparator: 'nearly',
          words: 'near 4 , 500',
          asOf: day('2031-03-05'),
          asOfBasis: 'report',
          evidence: quote('2031-03-05-wire', 'near 4 , 500 contain'),
        },
        {
          id: id('v'),
          value: 6000,
          comparator: 'about',
          words: 'about 6,000',
          asOf: day('2031-03-09'),
          asOfBasis: 'stated',
          attributedTo: '[[Port Authority of Saltmere]]',
          evidence: quote('undated-bulletin', 'the port had lost about 6,000 containers, the port authority said'),
        },
      ],
    },
  });
  s.figure({
    name: 'Members of the Harbour Workers Union',
    facts: {
      measure: 'members of the Harbour Workers Union',
      unit: 'people',
      values: [
        {
          id: id('v'),
          value: 1400,
          comparator: 'about',
          words: 'about 1,400',
          evidence: quote('undated-bulletin', 'has about 1,400 members'),
        },
      ],
    },
  });
  s.page({
    name: 'About this wiki',
    description: 'How this wiki is made.',
    html: '<p>How this wiki is made.</p>\n<h2 id="h-how">How</h2>\n<p>By reading.</p>',
  });
  return s.site({
    title: 'Saltmere dock dispute',
    description: 'The dispute between dockers and the port of Saltmere in March 2031, as three reports tell it.',
    ...settings,
  });
}
