import { flushSync, onMount } from "svelte";

/** Whether the page is being printed: then lists are written whole. To be called while a component is made. */
export function printing(): { readonly isOn: boolean } {
  let isOn = $state(false);
  onMount(() => {
    const set = (value: boolean) => () =>
      flushSync(() => {
        isOn = value;
      });
    const [before, after] = [set(true), set(false)];
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  });
  return {
    get isOn() {
      return isOn;
    },
  };
}
