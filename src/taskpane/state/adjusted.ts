import { adjustFeedback, type Adjusted, type Adjustment } from '../../core/findings/adjust';
import type { InspectionFeedback } from '../../core/findings/finding';

const known = new WeakMap<
  InspectionFeedback,
  { readonly for: readonly Adjustment[]; readonly adjusted: Adjusted }
>();

/** The adjusted feedback, computed once for all who show it: a long document takes its time. */
export function adjustedOnce(feedback: InspectionFeedback, adjustments: readonly Adjustment[]): Adjusted {
  const last = known.get(feedback);
  if (last?.for === adjustments) return last.adjusted;
  const adjusted = adjustFeedback(feedback, adjustments);
  known.set(feedback, { for: adjustments, adjusted });
  return adjusted;
}
