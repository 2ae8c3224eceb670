import type { PageContent } from './pageContent';
import { planRecommendations } from './planRecommendations';
import { planSource } from './planSource';
import type { SheetPlan } from './workbookPlan';

/** A companion sheet with other content than it was made with. */
export const planCompanion = (content: PageContent): SheetPlan =>
  content.role === 'recommendations' ? planRecommendations(content) : planSource(content);
