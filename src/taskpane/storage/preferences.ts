/** Web views inside other sites may forbid the storage; then what was chosen is only forgotten when the pane closes. */
export function preferences(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
