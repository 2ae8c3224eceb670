import type { JSX } from 'react';
import type { Coverage } from '../../../core/findings/finding';
import { Note } from '../../components/Note';
import { coverageFigures } from '../../state/coverage';
import { previewing } from '../../strings/previewing';

/** 原文逐句已对应，无遗漏; or how many characters are left, and the figures that prove it. */
export function CoverageCard(props: {
  readonly coverage: Coverage;
  readonly recommendations: number;
}): JSX.Element {
  const figures = coverageFigures(props.coverage);
  return (
    <Note
      tone={figures.open === 0 ? 'good' : 'open'}
      title={figures.open === 0 ? previewing.covered : previewing.notCovered(figures.open)}
      lines={[
        previewing.coverageFigures(figures),
        ...(figures.user > 0 ? [previewing.leftOutByUser(figures.user)] : []),
        ...(props.recommendations > 0 ? [previewing.recommendations(props.recommendations)] : []),
      ]}
    />
  );
}
