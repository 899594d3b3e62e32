/**
 * What the summaries of groups are likely to say, as the dictionary that they are packed over: the likeliest last.
 * Never changed: what was packed with it could not be read again. Better words would be another dictionary under
 * another number (pack.ts).
 */
export const summaryWords =
  '{"core":[{"report":12,"words":["harbour"],"published":"2025-03-12","weight":0.25}]}' +
  '"stories":[12,13],"genders":{"female":1,"male":2},"countries":{"NOR":1,"USA":2}' +
  '"sector":"LEG","sector":"MIL","sector":"JUD","sector":"MED","sector":"BUS","sector":"GOV"' +
  '"roles":[{"title":"Prime Minister","of":"Maravia","count":1,"first":"2025-03-12","last":"2025-03-12"}]' +
  '{"kind":"group","isState":true,"kind":"place","country":"GBR","country":"USA","gender":"female"' +
  '{"kind":"person","isState":false,"sector":null,"country":null,"gender":"male","names":[{"name":"' +
  '{"kind":"organization","isState":false,"sector":null,"country":null,"gender":null,"names":[{"name":"' +
  '","count":2,"first":"2025-03-12","last":"2025-03-14"},{"name":"The Harbour Board","count":1,' +
  '"first":"2025-03-12","last":"2025-03-12"}],"roles":[],"countries":{},"genders":{},"stories":[]}';
