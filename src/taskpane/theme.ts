import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** A quiet ink blue; step 80 carries white text at 7:1, step 110 stands on dark grey at 5:1. */
const ink: BrandVariants = {
  10: '#020509',
  20: '#0b1826',
  30: '#0e2740',
  40: '#103354',
  50: '#123e68',
  60: '#164a7b',
  70: '#1b568e',
  80: '#1f5f9b',
  90: '#3a73ab',
  100: '#5587b9',
  110: '#6f9bc7',
  120: '#88aed4',
  130: '#a2c1e0',
  140: '#bcd4eb',
  150: '#d6e6f4',
  160: '#eff5fb',
};

/** Fonts that Chinese offices have; nothing is downloaded. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const lightTheme: Theme = { ...createLightTheme(ink), fontFamilyBase };
export const darkTheme: Theme = {
  ...createDarkTheme(ink),
  fontFamilyBase,
  // Fluent's own red misses 4.5:1 on dark grey
  colorStatusDangerForeground1: '#e37d86',
  colorNeutralForeground2BrandHover: ink[120],
  colorNeutralForeground2BrandPressed: ink[110],
  colorNeutralForeground2BrandSelected: ink[120],
  colorNeutralForeground3BrandHover: ink[120],
  colorNeutralForeground3BrandPressed: ink[110],
  colorNeutralForeground3BrandSelected: ink[120],
  colorBrandForeground1: ink[120],
  colorBrandForeground2: ink[130],
  colorBrandForegroundLink: ink[120],
  colorBrandForegroundLinkHover: ink[130],
  colorBrandForegroundLinkPressed: ink[110],
  colorCompoundBrandForeground1: ink[120],
  colorCompoundBrandStroke: ink[120],
  colorCompoundBrandBackground: ink[110],
};

/** Whether the system prefers dark, live. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The host's theme where it has one, else the system's. */
export function useIsDark(hostIsDark: boolean | null): boolean {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return hostIsDark ?? systemIsDark;
}

/** From this width on the list stands beside the pane. */
export const useIsWide = (): boolean => useMedia('(min-width: 880px)');
