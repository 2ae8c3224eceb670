/** Work longer than this holds up what the user does. In milliseconds. */
const SLICE_MS = 12;

/** To be asked between the steps of long work: lets the page breathe when it is time, and says whether to go on. */
export function patience(isWanted: () => boolean): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    return isWanted();
  };
}
