import type { JSX } from 'react';

/** Line icons of the pane, 20 × 20, drawn for this product; decoration only, the words stand beside them. */
const paths = {
  emblem: 'M4 3.5h12v13H4zM7 7h6M7 10h6M7 13h3',
  file: 'M5 3h6l4 4v10H5zM11 3v4h4',
  folder: 'M3 5h5l1.5 2H17v9H3z',
  save: 'M10 3v9m-4-4 4 4 4-4M4 16.5h12',
  check: 'm4 10.5 4 4 8-9',
  brush: 'M16 4 9 11m-1 1c-2.500-.5-3 2-5 3 3 2 7 1 6.500-1.500z',
  plus: 'M10 4v12M4 10h12',
  undo: 'M7 5 3.500 8.500 7 12M4 8.500h8a4 4 0 0 1 0 8H9',
  redo: 'm13 5 3.500 3.500L13 12m3-3.500H8a4 4 0 0 0 0 8h3',
  chevron: 'm7.500 5 5 5-5 5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  split: 'M3 6h14M3 14h14M10 8.500v3',
  join: 'M4 5h12M4 15h12M10 6.500v7m-2-2 2 2 2-2',
  exclude: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M5.500 5.500l9 9',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10.500h6.600L14 6',
  close: 'm5 5 10 10M15 5 5 15',
  refresh: 'M15.500 8A6 6 0 1 0 16 11.500M16 4v4h-4',
  doubt:
    'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M8.300 8.200c.2-2 3.400-2 3.400 0 0 1.400-1.700 1.500-1.700 3M10 13.500h.01',
  shield: 'M10 3 4 5.500V10c0 3.500 2.500 6 6 7 3.500-1 6-3.500 6-7V5.500z',
  spark:
    'M10 3v3M10 14v3M3 10h3M14 10h3M5.500 5.500l1.800 1.800M12.700 12.700l1.800 1.800M14.500 5.500l-1.800 1.800M7.300 12.700l-1.800 1.800',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
