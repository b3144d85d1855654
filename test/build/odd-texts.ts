/** Texts that are no news report, in our own words: for each what it is called, the file's name and what stands in it. */

const say = (lines: string): string => lines.trim().concat('\n');
const times = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('');
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const prose = say(`
The harbour board of Millby said on Monday that it would cut 120 jobs. Chairwoman Anna Berg told reporters that the
board rejected the union's 6 per cent pay offer. The Dockers Union said the cuts were “a slap in the face”.
`);

export const oddTexts: readonly (readonly [what: string, file: string, content: string | Uint8Array])[] = [
  ['prose, to compare', 'a.txt', prose],
  ['empty', 'a.txt', ''],
  ['binary', 'a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
  [
    'one endless line',
    'a.txt',
    `${'grain prices rose and water fell in the north as Berg spoke of 40 barges and '.repeat(3000)}\n`,
  ],
  ['one endless word', 'a.txt', `${'a'.repeat(200_000)}\n`],
  [
    'a table',
    'a.txt',
    `Item\tUnit\tPrice\tChange\n${times(200, (i) => `${['Wheat', 'Copper Wire', 'Steel Rod', 'Plain Rice'][i % 4]} ${i}\tkg\t${i * 3}.40\t${i % 7}%\n`)}`,
  ],
  [
    'CSV',
    'a.txt',
    `id,name,city,amount,date\n${times(300, (i) => `${i},"${['Berg', 'Sule', 'Leary'][i % 3]}, ${['Anna', 'Tom'][i % 2]}",Millby,${i * 120},2021-03-${10 + (i % 20)}\n`)}`,
  ],
  [
    'a list of names',
    'a.txt',
    `Those present:\n\n${times(200, (i) => `${['Anna', 'Tom', 'Maria', 'Ibrahim', 'Peter'][i % 5]} ${['Berg', 'Hallward', 'Sule', 'Leary', 'Nowicka', 'Abel', 'Crane'][i % 7]}\n`)}`,
  ],
  [
    'sports results',
    'a.txt',
    `FOOTBALL RESULTS\n\nPremier Division\n${times(40, (i) => `Harwick Rovers ${i % 4} Millby Town ${i % 3}\nEast Carrow ${i % 2} St Brannoc 0 (aet)\nAtt: ${12_411 + i}. Ref: P. Grimshaw\n`)}`,
  ],
  [
    'a poem',
    'a.txt',
    say(`
O Moon, thou Lantern of the drowning Sea,
The Gulls have gone to Sleep beneath the Pier;
And Love, that Thief, has stolen Hope from me,
And Time, that Judge, has sentenced me to Fear.

Ten thousand Waves have asked me for my Name,
And I said nothing, for the Wind said all;
The Harbour Lights are neither Gold nor Flame,
And Seven Sisters wait behind the Wall.
`),
  ],
  [
    'a song',
    'a.txt',
    say(`
[Chorus]
Oh Mary, oh Mary, come down to the line,
Oh Mary, oh Mary, your troubles are mine (yeah, yeah)
[Verse 2]
We walked fifteen miles and we never said no,
The River said stay but the Preacher said go
[Chorus x2]
Oh Mary, oh Mary, come down to the line
`),
  ],
  [
    'a recipe',
    'a.txt',
    say(`
Grandma's Lemon Cake

Serves 8. Preparation: 20 minutes. Baking: 45 minutes.

250 g Butter
200 g Sugar
4 Eggs
300 g Flour
2 tsp Baking Powder
Juice of 2 Lemons

Preheat the Oven to 180 degrees. Beat the Butter and 150 g of the Sugar until pale. Add the Eggs one by one. Fold in the
Flour. Bake for 45 minutes. Mix the Lemon Juice with 50 g Sugar and pour it over the warm Cake.
`),
  ],
  [
    'a legal text',
    'a.txt',
    say(`
AGREEMENT OF LEASE

1. Definitions. In this Agreement “the Lessor” means the party named in Schedule A, “the Lessee” means the party named in
Schedule B, and “the Premises” means the land described in Schedule C.

2. Term. The Lease shall run for twelve (12) months from the Commencement Date and shall be renewed for one (1) year unless
either Party gives notice in writing not less than sixty (60) days before the Expiry Date.

3. Rent. The Lessee shall pay the Lessor the Rent of 1,200 dollars on or before the first (1st) day of each Month. Interest
of 5% per annum shall accrue on any sum overdue.

4. Liability. Nothing in this Agreement shall limit the liability of either Party for Fraud. The Lessee accepts the
Premises as they are. The Lessor rejects any Warranty that is not set out herein.
`),
  ],
  [
    'source code',
    'a.txt',
    say(`
#include <stdio.h>
/* Copyright (C) 2019 Anna Berg. All rights reserved. */
static const int MAX_RETRIES = 3;
int main(int argc, char **argv) {
  for (int i = 0; i < MAX_RETRIES; i++) {
    if (argc > 1 && argv[1][0] == '-') { printf("Usage: %s [OPTIONS] FILE\\n", argv[0]); return 1; }
    /* TODO(Tom): 40 percent of the calls fail here, see BUG-1234 */
  }
  return open_port("Harbour Board", 8080) ? 0 : -1;
}
`),
  ],
  [
    'left-overs of a web page',
    'a.txt',
    say(`
&nbsp; Home | News | Sport | Business Read More Share Tweet
Skip to content
Advertisement
Subscribe Now! Sign In
All Rights Reserved. Terms of Use Privacy Policy Cookie Settings
<div class="ad-slot">Related Stories</div>
Newsletter Sign Up Breaking News Alerts Most Read Most Shared
15 comments 23 shares 1,204 views Updated 5 minutes ago
`),
  ],
  [
    'a web page that is cut off',
    'a.html',
    `<html><body><div><p>${prose}<div><table><tr><td>120 jobs<script>var Anna = "Berg";`,
  ],
  ['10,000 quotation marks', 'a.txt', `${'"'.repeat(10_000)}\n`],
  ['10,000 words in quotation marks that never close', 'a.txt', `${'“said Berg '.repeat(10_000)}\n`],
  ['10,000 brackets', 'a.md', `${'['.repeat(5000)}x${']'.repeat(5000)}\n`],
  ['quotations 2,000 deep', 'a.md', `${times(200, (i) => `${'> '.repeat(Math.min(i * 10, 2000))}Berg said no.\n`)}`],
  ['tags 5,000 deep', 'a.html', `${'<div>'.repeat(5000)}${prose}${'</div>'.repeat(5000)}`],
  [
    'German',
    'a.txt',
    say(
      'Der Hafenrat von Millby hat am Montag erklärt, dass er 120 Stellen streichen werde. Die Vorsitzende Anna Berg sagte, der Rat lehne das Angebot der Gewerkschaft von 6 Prozent ab. Die Gewerkschaft nannte die Kürzungen einen Schlag ins Gesicht.',
    ),
  ],
  [
    'Spanish',
    'a.txt',
    say(
      'La junta del puerto de Millby anunció el lunes que suprimirá 120 puestos de trabajo. La presidenta Anna Berg dijo que la junta rechaza la oferta salarial del 6 por ciento del sindicato, que calificó los recortes de bofetada.',
    ),
  ],
  [
    'Chinese',
    'a.txt',
    say(
      '米尔比港务局周一表示，将裁减一百二十个职位。主席安娜·伯格对记者说，港务局拒绝工会提出的百分之六加薪方案。码头工人工会称裁员是对工人的侮辱，并表示将于周五举行罢工。',
    ),
  ],
  [
    'Arabic',
    'a.txt',
    say(
      'أعلن مجلس ميناء ميلبي يوم الاثنين أنه سيلغي مئة وعشرين وظيفة. وقالت الرئيسة آنا بيرغ إن المجلس يرفض عرض النقابة زيادة الأجور بنسبة ستة في المئة. ووصفت النقابة التخفيضات بأنها صفعة.',
    ),
  ],
  ['UTF-16', 'a.txt', utf16(prose)],
  ['Latin-1', 'a.txt', Buffer.from(prose.replace('Millby', 'Café Millé'), 'latin1')],
  [
    'frontmatter of 200 KB',
    'a.md',
    `---\ntitle: Harbour board cuts jobs\n${times(5000, (i) => `key${i}: "a value that nobody asked for ${i}"\n`)}---\n\n${prose}`,
  ],
  ['broken YAML', 'a.md', `---\ntitle: [Harbour\n  date: : 2021\n---\n\n${prose}`],
  ['one line in capitals', 'a.txt', `${'EVERYTHING HERE IS WRITTEN IN CAPITALS AND NOBODY SAID SO '.repeat(200)}\n`],
  [
    'headlines alone',
    'a.txt',
    times(
      60,
      (i) =>
        `${['How Quiet Weather Changes Every Garden Plan', 'Ten Reasons to Walk to Work', 'Why Millby Loves Its Harbour'][i % 3]}\n\n`,
    ),
  ],
  [
    'an index of a book',
    'a.txt',
    times(300, (i) => `${['Abbey', 'Barley', 'Cedar', 'Dockers Union', 'Evans'][i % 5]}, ${i}, ${i + 4}-${i + 9}\n`),
  ],
  [
    'a log of a server',
    'a.txt',
    times(
      400,
      (i) =>
        `2021-03-04T10:${String(i % 60).padStart(2, '0')}:11Z INFO Worker-${i % 8} GET /Harbour/Board 200 ${i * 31} ms\n`,
    ),
  ],
  [
    'a chat',
    'a.txt',
    times(
      60,
      (i) =>
        `[10:${String(i).padStart(2, '0')}] ${['Anna', 'Tom'][i % 2]}: ${['lol no way', 'they said 50 people came', 'ok see you at 8'][i % 3]}\n`,
    ),
  ],
];
