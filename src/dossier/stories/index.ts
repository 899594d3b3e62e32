export { placeInStory } from "./place-in-story.js";
