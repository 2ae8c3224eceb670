import { createExcelWorkbook } from '../../../src/workbook/excel';
import { createHost, PAYLOAD_LIMIT, type Host } from '../../host';
import { samplePlan } from './plans';

function figures(host: Host): Record<string, unknown> {
  const { syncs, largestRequest, largestReply, requestBytes, replyBytes } = host.stats;
  return {
    syncs,
    largestRequest,
    largestReply,
    requestBytes,
    replyBytes,
    log: host.stats.log.map((e) => [e.isOwn, e.actions, e.requestBytes, e.replyBytes, e.error].join(' ')),
  };
}
void PAYLOAD_LIMIT;
test.each([
  [32, 240],
  [10_000, 600],
])(
  'figures %d',
  async (n, b) => {
    const host = createHost();
    const workbook = createExcelWorkbook(host.Excel);
    const plan = samplePlan(n, b);
    const t = [Date.now()];
    await workbook.write(plan, []);
    t.push(Date.now());
    process.stdout.write(JSON.stringify(figures(host), null, 1));
    host.stats.reset();
    const content = await workbook.read();
    t.push(Date.now());
    process.stdout.write(JSON.stringify(figures(host), null, 1));
    process.stdout.write(
      JSON.stringify({
        ...content.list,
        rows: content.list?.rows.slice(0, 2),
        formulas: content.list?.formulas.length,
        h: content.list?.rows.length,
        mem: content.memory?.slice(0, 80),
        t: t.map((x) => x - t[0]!),
      }),
    );
    expect(content.list?.rows).toHaveLength(n);
  },
  120000,
);
