// SPDX-License-Identifier: EUPL-1.2
// Words that say nothing about a project: not indexed, and left out of a query that has others. Folded, and sorted.

export default `
aan al alle alleen als altijd ander andere anders ben bent bij bijna binnen buiten daar daarbij daarin daarmee daarna daarnaast
daarom daarvan daarvoor dan dat de deden deed deze dezelfde die dit doen doet door doordat dus echter een eens elk elke en enige
enkele er eraan erbij eruit ervan ervoor even geen geweest haar had hadden heb hebben heeft hem hen het hetzelfde hier hierbij
hoe hun ieder iedere iets ik in indien is ja je kan kon konden kunnen maar mag me mee meer meest men met mijn moest moesten moet
moeten mogen na naar nadat niet niets nog nu of om omdat onder ons ook op over per reeds samen sinds slechts soms te tegen ten
ter terwijl tijdens toch toen tot tussen u uit uw van vanaf vanuit veel via volgens voor vooral waar waarbij waarin waarmee
waaronder waarop waarvan waarvoor wanneer want waren was wat we wel welk welke werd werden wie wij wil willen worden wordt zal
ze zelf zich zij zijn zo zoals zodat zonder zou zouden zowel zullen
`.trim().split(/\s+/);
