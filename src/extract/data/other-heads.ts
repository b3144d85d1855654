/** English words that head or end names of neither persons nor organizations. Origin: our own list. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Laws, treaties, events, prizes, works, vessels. */
export const workHeads: ReadonlySet<string> = words(
  `act bill law laws decree directive amendment constitution code charter statute regulation treaty accord accords protocol pact agreement convention
  declaration resolution plan programme program project operation initiative scheme framework roadmap budget
  war wars battle siege revolution uprising intifada massacre crisis conference forum festival fair expo games olympics cup championship championships
  open trophy tournament series grand prix marathon derby final finals prize award awards medal order oscar
  day week month year christmas easter ramadan eid diwali nowruz passover thanksgiving
  report review inquiry study survey index disease syndrome virus fever hurricane typhoon cyclone storm
  bible quran koran novel album song film movie symphony opera
  ss ms mv km hms uss rms boeing airbus`,
);

/** Rivers, roads, buildings, parts of the world. */
export const siteHeads: ReadonlySet<string> = words(
  `street road avenue boulevard lane square plaza park garden gardens bridge tunnel tower palace castle house hall stadium arena station airport
  harbour harbor port dock docks pier beach bay gulf sea ocean lake river creek canal island islands isle peninsula cape strait channel
  mount mountain mountains hill hills ridge valley desert forest plain plains plateau coast shore crossing gate dam reservoir field oilfield
  city town village district province county state region territory governorate prefecture oblast strip corridor border
  north south east west northern southern eastern western central upper lower greater
  prison jail camp base mine pit factory refinery plant terminal junction highway motorway`,
);
