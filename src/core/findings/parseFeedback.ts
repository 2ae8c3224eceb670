import { readParagraphs } from '../document/readParagraphs';
import type { Paragraph } from '../document/paragraph';
import { openAnnouncedRows, openLabelledSeries } from '../outline/announcedRows';
import { toBlocks } from '../outline/blocks';
import { buildOutline } from '../outline/outline';
import type { WorkdayCalendar } from '../wording/workdayCalendar';
import { measureCoverage } from './coverage';
import { findTitle, readFacts } from './documentFacts';
import type { DocumentFacts } from './documentFacts';
import { documentKindRow, recognizeKind } from './documentKinds';
import type { DraftDoubt, DraftRecommendation, Extraction } from './draft';
import type { FieldContext, FieldParagraph } from './fields/fieldTypes';
import { extractFindings } from './extractFindings';
import type { DocumentKind, Doubt, InspectionFeedback, Recommendation } from './finding';
import { markFieldBlocks } from './fieldLists';
import { finishFindings, joinedRanges, joinedText } from './finishFinding';
import { writeLedger } from './ledger';
import { numberingDoubts } from './numberingDoubts';
import { proposePeriods, speaksOfPeriods } from './proposedPeriods';
import { newPlaces, placeOf } from './places';
import { readTableRows, tableBlocks } from './tableRows';
import { fieldParagraph } from './walk';

export interface ParseOptions {
  /** Overrides the recognized kind. */
  readonly kind?: DocumentKind;
  /** For deadlines counted in working days. */
  readonly workdays?: WorkdayCalendar;
}

/** What one way of reading made of the document. */
interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly facts: DocumentFacts;
  readonly context: FieldContext;
  readonly extraction: Extraction;
}

/**
 * Reads an inspection feedback, a plan or a progress report into findings and recommendations, and proves what became of
 * every paragraph. Takes any string and never throws; what it is unsure of comes as doubts.
 */
export function parseFeedback(text: string, options: ParseOptions = {}): InspectionFeedback {
  const { paragraphs: lines, furniture, restored } = readParagraphs(text);
  const blocksOfLines = toBlocks(lines);
  const recognized = recognizeKind(findTitle(text, blocksOfLines), text);
  const kind = options.kind ?? recognized.kind;
  const { isReport } = documentKindRow(kind);
  const read = (search: boolean): Reading => {
    const table = isReport ? readTableRows(lines) : null;
    const series = isReport ? blocksOfLines : openLabelledSeries(blocksOfLines);
    const blocks = table ? tableBlocks(table, blocksOfLines) : openAnnouncedRows(series, search);
    const paragraphs = table?.paragraphs ?? blocks.map(({ paragraph }) => paragraph);
    const facts = readFacts(text, blocks, kind);
    const outline = buildOutline(isReport ? markFieldBlocks(blocks) : blocks, isReport);
    const context = { kind, ...facts, ...(options.workdays ? { workdays: options.workdays } : {}) };
    return { paragraphs, facts, context, extraction: extractFindings(outline, context, isReport, search) };
  };
  const announced = read(false);
  // nothing announces problems in words that we know: whatever reads like one is better shown, with a doubt, than lost
  const searched = announced.extraction.findings.length === 0 ? read(true) : announced;
  const isSearched = searched.extraction.findings.length > announced.extraction.findings.length;
  const { paragraphs, facts, context, extraction } = isSearched ? searched : announced;

  const finished = finishFindings(extraction);
  const { findings } = finished;
  const recommendations = extraction.recommendations.map(finishRecommendation);

  const doubts: DraftDoubt[] = [
    ...extraction.doubts,
    ...numberingDoubts(extraction.findings, paragraphs),
    ...finished.doubts,
  ];
  if (!recognized.sure && options.kind === undefined)
    doubts.unshift({ code: 'kind-unsure', spans: [], finding: null });
  if (isSearched) doubts.unshift({ code: 'problems-not-announced', spans: [], finding: null });
  if (findings.length === 0) doubts.unshift({ code: 'no-problem-section', spans: [], finding: null });
  if (restored.length > 0) doubts.push({ code: 'line-breaks-restored', spans: restored, finding: null });

  return {
    kind,
    text,
    title: facts.title,
    sourceOrg: facts.sourceOrg,
    inspectedOrg: facts.inspectedOrg,
    feedbackDate: facts.feedbackDate,
    findings,
    recommendations,
    doubts: doubts as Doubt[],
    coverage: measureCoverage(text, extraction, furniture),
    ledger: writeLedger(paragraphs, furniture, extraction),
    periods: proposePeriods(periodsOutsideFindings(paragraphs, extraction), context),
  };
}

const finishRecommendation = ({ number, segments, part }: DraftRecommendation): Recommendation => ({
  number,
  text: joinedText(segments),
  spans: joinedRanges(segments),
  part,
});

/** Paragraphs that speak of periods and are no problems; a problem may tell of periods that were missed. */
function periodsOutsideFindings(
  paragraphs: readonly Paragraph[],
  { findings }: Extraction,
): FieldParagraph[] {
  const places = newPlaces(paragraphs);
  const taken = new Uint8Array(paragraphs.length);
  for (const { own } of findings) for (const { paragraph } of own) taken[placeOf(places, paragraph)] = 1;
  return paragraphs
    .filter(({ text }, place) => taken[place] === 0 && speaksOfPeriods(text))
    .map((paragraph) => fieldParagraph(paragraph));
}
