// How wide an element is, as it changes.
import { useCallback, useState } from 'react';

/** `[ref, width]`: the width of the content of whatever gets the ref; 0 until it is there. */
export function useWidth() {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
