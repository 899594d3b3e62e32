import type { Invented } from "../invented-record.js";

const lead =
  "VELLMAR, March 4 (Brandon Wire) – The council of Vellmar voted on Tuesday night to close the old river bridge to lorries until engineers have looked at every one of its forty rivets.";
const second =
  "Mayor Dorte Hald said the town had waited for nine years and could not wait for a tenth. “A bridge that hums in the wind is telling you something,” she told a full hall.";
const third =
  "Hauliers called the vote a surprise. Their spokesman Pell Arvid said drivers would lose two hours a day on the way round by Castor, and asked the council to pay for the fuel.";
const fourth =
  "The bridge was built in 1911 and last painted in 2008. A survey in January found rust in three of its piers, though the surveyors said that cars and buses could go on using it.";
const newLead =
  "Lorry drivers in the valley woke to bad news this morning: their shortest way to the docks is gone, and nobody can tell them for how long.";

/** As the wire sent it. */
export const wire: Invented = {
  id: "wire",
  title: "Vellmar closes bridge to lorries",
  published: "2031-03-04",
  text: [lead, second, third, fourth].join("\n\n"),
};

export const fullCopy: Invented = { ...wire, id: "full", published: "2031-03-05" };

/** Its first half. */
export const cutCopy: Invented = {
  id: "cut",
  published: "2031-03-05",
  text: `${lead}\n${second}`,
};

export const newHeadlineAndLead: Invented = {
  id: "new-lead",
  title: "Valley drivers face long way round",
  published: "2031-03-06",
  text: [newLead, second, third, fourth].join("\n\n"),
};

/** Straight quotes, another credit, lines run together, a comma less. */
export const repunctuated: Invented = {
  id: "repunctuated",
  published: "2031-03-05",
  text: `${[lead, second, third, fourth]
    .join(" ")
    .replace("VELLMAR, March 4 (Brandon Wire) – ", "")
    .replaceAll(/[“”]/g, '"')
    .replace("January found", "January, found")} With material from Brandon Wire.`,
};

/** Two reporters in one hall: the same vote, the same sentence of the mayor, words of their own. */
export const independent: readonly Invented[] = [
  {
    id: "own-1",
    published: "2031-03-05",
    text: "No lorry may cross the river at Vellmar from Wednesday on. After three hours of argument fourteen councillors raised their hands for it and six did not. “A bridge that hums in the wind is telling you something,” the mayor said to applause. Truckers in the back rows left before the count was read. Engineers begin their work next week with lamps and hammers, and expect to be busy into May.",
  },
  {
    id: "own-2",
    published: "2031-03-05",
    text: "I have driven over the Vellmar bridge all my life, and on Tuesday I watched the council shut it to heavy traffic. Dorte Hald found the line of the evening: “A bridge that hums in the wind is telling you something.” What it tells the shops on the west bank is that deliveries will come late, and some of them said so, loudly, on the steps of the hall.",
  },
];
