/** English words that are capitalised only because they open a sentence or a headline. Origin: our own list. */

export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those he she it they we i you him her them us me his its their our my your who whom whose which what when where why how
  in on at by for from with without within to of off out over under into onto upon about above across after again against along among
  amid around as before behind below beneath beside besides between beyond despite down during except following given including
  inside like near since than through throughout till toward towards unlike until up via while
  and but or nor so yet if unless because although though whether whereas once
  is are was were be been being am do does did done has have had having can could may might must shall should will would
  not no yes never ever also already always almost now then there here today yesterday tomorrow tonight later earlier soon
  still just only even too very much many more most less least few fewer several some any all both each every either neither none another other others such
  one two three four five six seven eight nine ten eleven twelve hundreds thousands dozens millions half
  however meanwhile moreover nevertheless instead perhaps indeed according asked speaking last next first second third finally
  nearly roughly officials people police
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`.split(/\s+/),
);
