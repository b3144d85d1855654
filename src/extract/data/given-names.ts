/** Given names that are borne by men, or by women, almost alone. Origin: our own list of names common in many countries. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const maleNames: ReadonlySet<string> = words(
  `aaron abdul abdullah abraham adam adrian ahmed akira alan albert alberto alejandro aleksandr alessandro alfred ali allan alistair
  anatoly anders andre andreas andrei andrew andrzej angus anthony anton antonio ari arnold arthur arturo barry bart bernard bernd
  bill björn bob boris brad brendan brian bruce bruno carl carlo carlos charles chris christian christopher claudio colin
  craig dan daniel darren dave david dean denis dennis derek dieter dimitri dmitry dominic don donald doug douglas duncan ed eddie edmund
  eduardo edward enrico enrique eric erik ernest ernesto eugene fabio felipe fernando francesco francis francisco frank franz fred frederick fritz
  gareth gary geoff geoffrey george georges gerald gerard gerhard gianni giovanni giuseppe gordon graham greg gregory guido günter guy hamid hans harold
  harry hassan heinz helmut henri henrik henry herbert hiroshi howard hubert hugh hugo hussein ian ibrahim igor ismail ivan jack jacob jacques jaime
  james jason jeff jeffrey jeremy jerome jerry jim jimmy joachim joao joaquin johan johann john johannes johnny jon jonathan jorge jose josé josef
  joseph joshua juan julian jürgen karl keith ken kenji kenneth kevin khalid klaus kurt lars laurent leonard leonid lewis lorenzo louis luca luciano
  ludwig luigi luis luiz lukas magnus mahmoud malcolm manfred manuel marc marcel marcello marcelo marco marcus mario mark markus martin matthew matthias
  maurice mauricio maxim michael michel miguel mike mikhail mohamed mohammad moses mustafa nathan neil nicholas nick nicolas nigel nikolai norman olaf
  oleg oliver olivier omar oscar otto pablo patrick paul paulo pavel pedro peter philip philippe pierre pietro piotr rafael raj rajesh ralph ramon raul ray raymond
  reinhard ricardo richard rob robert roberto rodrigo roger roland roman ron ronald roy rudolf rupert russell ryan salvatore samuel santiago scott sean sergei
  sergey sergio seth simon stanley stefan stephen steve steven stuart sven takashi ted terry theodore thomas tim timothy toby todd tom tommy tony trevor
  umberto viktor vincent vincenzo vittorio vladimir walter werner wilhelm william wolfgang xavier yasser yuri yusuf yves zoltan`,
);

export const femaleNames: ReadonlySet<string> = words(
  `abigail adele agnes aisha alexandra alice alicia alison amanda amelia amina amy ana anastasia angela anita ann anna anne annette
  annie antonia ayesha barbara beatrice bernadette beth betty brenda bridget brigitte camilla carla carmen carol carole caroline catherine cecilia
  charlotte cheryl chiara christina christine claire clara claudia colette cristina cynthia deborah delia diana diane dolores donna dorothy edith
  elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika esther eva eve evelyn fatima fatma felicity fiona florence
  frances francesca françoise freya gabriela gail genevieve georgina geraldine gillian giulia gloria grace greta hannah heather heidi helen helena helene henrietta
  hilary ida inga ingrid irene irina irma isabel isabella ivana jacqueline jane janet janice jeanne jennifer jessica jill joan joanna joanne josephine joyce judith
  judy julia julie juliet karen karin kate katharina katherine kathleen kathryn katie kirsten kristina larissa laura leila leonora lidia lillian linda lisa
  liz lorna lorraine louise lucia lucy lydia lynn magdalena maggie marcia margaret margarita margot maria marianne marie marina marion marta martha
  martina mary maryam maud maureen maya megan melanie melissa mercedes michelle mildred miriam moira monica monika muriel nadia nancy naomi natalia natalie
  natasha nicole nina nora olga olivia paola patricia paula pauline penelope petra philippa phyllis priscilla rachel rebecca regina renata renee rita
  roberta rosa rosalind rose rosemary ruth sabine sally samantha sandra sara sarah sheila shirley silvia simone sofia sonia sophia sophie stella
  stephanie sue susan susanna susanne suzanne svetlana sylvia tamara tanya tara tatiana teresa thelma theresa tina tracy ulrike ursula valentina
  valerie vanessa vera veronica victoria virginia vivian wanda wendy winifred yasmin yolanda yvette yvonne zainab zoe`,
);
