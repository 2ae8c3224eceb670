import { child, children, type XmlElement } from '../xml/xmlTree';

/** Colors that a color rule gives, `#RRGGBB`, or '' where it gives none or one that hangs on the theme. */
export interface RuleColors {
  readonly fill: string;
  readonly color: string;
}

/** Differential formats (`dxfs`) of a style sheet, by index. */
export function readRuleColors(styleSheet: XmlElement): readonly RuleColors[] {
  return children(child(styleSheet, 'dxfs'), 'dxf').map((dxf) => {
    const fill = child(dxf, 'fill');
    const font = child(dxf, 'font');
    return { fill: rgbOf(fill && child(fill, 'patternFill'), 'bgColor'), color: rgbOf(font, 'color') };
  });
}

function rgbOf(element: XmlElement | undefined, name: string): string {
  const rgb = element && child(element, name)?.attributes['rgb'];
  return rgb === undefined ? '' : `#${rgb.slice(-6).toUpperCase()}`;
}
