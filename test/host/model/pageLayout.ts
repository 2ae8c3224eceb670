import type { Area } from './address';
import type { Json } from './validation';

export interface PageLayout {
  readonly settings: Record<string, Json>;
  /** By group (`defaultForAllPages`, `firstPage` …), then by place (`leftHeader` …). */
  readonly headersFooters: Record<string, Record<string, string>>;
  readonly headerFooterSettings: Record<string, Json>;
  printArea: Area[] | null;
  titleRows: Area | null;
  titleColumns: Area | null;
}

export const HEADER_FOOTER_PLACES = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

export const HEADER_FOOTER_GROUPS = ['defaultForAllPages', 'firstPage', 'evenPages', 'oddPages'] as const;

const emptyPlaces = (): Record<string, string> =>
  Object.fromEntries(HEADER_FOOTER_PLACES.map((place) => [place, '']));

/** Excel's defaults for a new sheet; margins in points. */
export const newPageLayout = (): PageLayout => ({
  settings: {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    printErrors: 'AsDisplayed',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: 'NoComments',
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
  },
  headersFooters: Object.fromEntries(HEADER_FOOTER_GROUPS.map((group) => [group, emptyPlaces()])),
  headerFooterSettings: { state: 'Default', useSheetMargins: true, useSheetScale: true },
  printArea: null,
  titleRows: null,
  titleColumns: null,
});
