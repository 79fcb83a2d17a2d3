// What the screen is like.

/** Whether there is room for one thing beside another; the style sheets ask the same. */
export function isNarrow() {
  return window.matchMedia('(max-width: 767px)').matches;
}
