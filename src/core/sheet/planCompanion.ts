import type { PageContent } from './pageContent';
import { planCheckResultsPage } from './planCheckResults';
import { planChanges } from './planChanges';
import { planComments } from './planComments';
import { planRecommendations } from './planRecommendations';
import { planSource } from './planSource';
import { planUnitsPage } from './planUnits';
import type { SheetPlan } from './workbookPlan';

/** Pages that are written again with other content; every other one is a 反馈原文. */
const PLANNERS: Readonly<Partial<Record<PageContent['role'], (content: PageContent) => SheetPlan>>> = {
  recommendations: planRecommendations,
  changes: planChanges,
  checkResults: planCheckResultsPage,
  comments: planComments,
  units: planUnitsPage,
};

/** A companion sheet with other content than it was made with. */
export const planCompanion = (content: PageContent): SheetPlan =>
  (PLANNERS[content.role] ?? planSource)(content);
