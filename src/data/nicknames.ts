/** Short forms of English given names → the names they may stand for. Origin: our own list, common usage. */

const table = `abe=abraham al=albert,alan,alfred alex=alexander,alexandra alf=alfred andy=andrew ben=benjamin bernie=bernard bert=albert,herbert beth=elizabeth betty=elizabeth bill=william billy=william
  bob=robert bobby=robert cathy=catherine chris=christopher,christine chuck=charles cindy=cynthia dan=daniel danny=daniel dave=david deb=deborah debbie=deborah dick=richard
  don=donald doug=douglas drew=andrew ed=edward,edwin eddie=edward fran=frances,francis frank=francis,franklin fred=frederick,alfred freddie=frederick geoff=geoffrey gerry=gerald,gerard greg=gregory hank=henry harry=harold,henry
  jack=john jeff=jeffrey jerry=gerald,jerome jim=james jimmy=james joe=joseph johnny=john jon=jonathan kate=katherine,catherine kathy=katherine ken=kenneth larry=lawrence
  len=leonard liz=elizabeth maggie=margaret matt=matthew meg=margaret mick=michael mike=michael mitch=mitchell nan=nancy nick=nicholas pat=patrick,patricia peggy=margaret
  pete=peter phil=philip,phillip ray=raymond rick=richard,frederick rob=robert ron=ronald sam=samuel,samantha sandy=alexander,sandra steve=stephen,steven sue=susan ted=edward,theodore
  terry=terence,teresa tim=timothy tom=thomas tommy=thomas tony=anthony,antonio val=valerie vic=victor vince=vincent walt=walter will=william`;

const longForms: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(/\s+/).map((entry) => {
    const [short = '', long = ''] = entry.split('=');
    return [short, long.split(',')] as const;
  }),
);

/** Of two lower-cased given names one may be short for the other. */
export const isNickname = (a: string, b: string): boolean =>
  (longForms.get(a)?.includes(b) ?? false) || (longForms.get(b)?.includes(a) ?? false);
