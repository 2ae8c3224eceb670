import { QUIET, STATE_COLORS } from '../../../src/core/sheet/palette';

type Rgb = readonly [number, number, number];

/** Severe forms, in linear light (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

/** WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function lab(hex: string, sight: string): Rgb {
  const color = linear(hex);
  const seen = SIGHTS[sight]!.map((row) => Math.min(1, Math.max(0, dot(row, color)))) as unknown as Rgb;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = f(dot([0.2126, 0.7152, 0.0722], seen));
  const z = f(dot([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76: about 2 is just noticeable, 10 is seen at a glance. */
const distance = (a: string, b: string, sight: string): number => {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

describe('the palette', () => {
  test('stands in the order of priority', () => {
    expect(STATE_COLORS.map(({ key }) => key)).toEqual([
      'finished',
      'ongoingFinished',
      'overdue',
      'dueVerySoon',
      'dueSoon',
      'mostlyDone',
      'inProgress',
      'notStarted',
    ]);
  });

  test.each(STATE_COLORS.map(({ key, fill, text }) => [key, fill, text] as const))(
    '%s: text on its fill has 4.5:1',
    (_, fill, text) => {
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('quiet text has 4.5:1 on white, header text on its fill', () => {
    for (const text of [QUIET.dimText, QUIET.noteText, QUIET.title]) {
      expect(contrast(text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(QUIET.headerText, QUIET.headerFill)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(SIGHTS))('any two fills stay apart: %s', (sight) => {
    const close = STATE_COLORS.flatMap((a, index) =>
      STATE_COLORS.slice(index + 1).flatMap((b) =>
        distance(a.fill, b.fill, sight) < 14 ? [`${a.key}/${b.key}`] : [],
      ),
    );
    expect(close).toEqual([]);
  });
});
