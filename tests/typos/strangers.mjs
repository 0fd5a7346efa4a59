// SPDX-License-Identifier: EUPL-1.2
// Ordinary words and names that are none of the words of the content or its format, nor resemble one.

export const kStrangers = `
  aardbei broodrooster cello dolfijn egelkooi fagot giraffe hangmat inktpot jasmijn
  kapstok ladekast mandarijn nijlpaard olifant paraplu quinoa regenboog sinaasappel trombone
  uitsmijter vlinderdas wasbeer xylofoon yoghurt zonnebril appelmoes bibliothecaris cactus deurmat
  eekhoorn fluitketel gordijn herfstblad iglo jojo krokodil lantaarnpaal mosterd notenkraker
  oorbel pannenkoek rabarber schildpad theelepel uilskuiken verrekijker wandelstok ijsvogel zeepaardje
  Antwerpen Lissabon Reykjavik Montevideo Nairobi Kyoto Helsinki Bordeaux Cardiff Ljubljana
  purper turkoois zilvergrijs blauwtje kanariegeel dinsdagavond gisteren overmorgen middernacht zomervakantie
  gemeenteraad burgemeester wethouder vergunning belastingdienst notulen ambtenaar verkiezing stembureau handhaving
  kadaster rioolheffing paspoort rijbewijs huwelijk uitkering jeugdzorg bijstand parkeren afvalcontainer
  qwxz zzzz blub xyzzy flapdrol hocuspocus lorem ipsum kwakkie brommerdebrom
`.trim().split(/\s+/);
