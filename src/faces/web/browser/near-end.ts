/** True when less than a screen of the page is below what is seen: time to fetch more of a list. */
export function isNearEnd(): boolean {
  return window.scrollY + window.innerHeight * 2 > document.documentElement.scrollHeight;
}
