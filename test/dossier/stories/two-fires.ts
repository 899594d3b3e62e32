import type { Invented } from "../invented-record.js";

/** Two ferry fires, three reports each: told in much the same words, of other places, people and days. */
export const orlatFire: readonly Invented[] = [
  {
    id: "orlat-1",
    published: "2031-02-03",
    names: ["Marga Tollin", "Sea Lark"],
    places: ["Orlat"],
    text: "A fire broke out on the ferry Sea Lark off Orlat on Monday and forced 214 passengers into lifeboats. Harbour master Marga Tollin said the flames began in the engine room. Nobody was killed.",
  },
  {
    id: "orlat-2",
    published: "2031-02-04",
    names: ["Sea Lark", "Tollin"],
    places: ["Orlat"],
    text: "Investigators boarded the burnt ferry Sea Lark in Orlat on Tuesday. All 214 passengers were rescued from lifeboats. The fire started in the engine room, according to harbour master Tollin.",
  },
  {
    id: "orlat-3",
    published: "2031-02-04",
    names: ["Marga Tollin"],
    places: ["Orlat"],
    text: "Passengers of the Sea Lark told how they climbed into lifeboats off Orlat as smoke came from the engine room. Marga Tollin, the harbour master, praised the crew of the ferry.",
  },
];

export const besmaFire: readonly Invented[] = [
  {
    id: "besma-1",
    published: "2031-06-18",
    names: ["Ivo Kerrand", "Queen Odda"],
    places: ["Besma"],
    text: "Two sailors died when a fire swept the ferry Queen Odda near Besma on Wednesday. Coastguard chief Ivo Kerrand said 61 passengers were taken off by helicopter from the burning deck.",
  },
  {
    id: "besma-2",
    published: "2031-06-19",
    names: ["Queen Odda", "Kerrand"],
    places: ["Besma"],
    text: "Divers searched the wreck of the Queen Odda off Besma after the ferry fire that killed two sailors. Helicopters lifted 61 passengers from the deck, coastguard chief Kerrand said.",
  },
  {
    id: "besma-3",
    published: "2031-06-20",
    names: ["Ivo Kerrand"],
    places: ["Besma"],
    text: "Besma mourned two sailors of the Queen Odda on Friday. Ivo Kerrand of the coastguard defended the helicopter rescue of 61 passengers from the burning ferry.",
  },
];
