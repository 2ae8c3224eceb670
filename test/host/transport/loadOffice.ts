import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ExcelHost, type Outcome } from '../excelHost';
import type { Request } from '../protocol/batchTypes';
import { requirementSets, supports } from './requirements';

/** Globals that the library file expects; everything else it brings itself. */
const GLOBALS = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  '_richApiNativeBridge',
  'Microsoft',
  'Office',
  'OfficeExtension',
  'OfficeExtensionBatch',
  'Type',
  'Sys',
] as const;

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export const LIBRARY_FILE = 'excel-win32-16.01.js';

export function libraryFolder(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

type Evaluate = (this: object, ...globals: unknown[]) => OfficeLibrary;
let compiled: Evaluate | null = null;

/** Microsoft's file as it was published, compiled once; each call of the result is a fresh instance of the library. */
function compile(): Evaluate {
  if (compiled !== null) return compiled;
  const source = readFileSync(join(libraryFolder(), LIBRARY_FILE), 'utf8');
  const evaluate: unknown = new Function(
    ...GLOBALS,
    `${source}\n;return { Excel, Office, OfficeExtension };`,
  );
  if (!isEvaluate(evaluate)) throw new Error('the library file could not be compiled');
  compiled = evaluate;
  return evaluate;
}

const isEvaluate = (value: unknown): value is Evaluate => typeof value === 'function';

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Request };
}

/** The library's native bridge: `{ id, type, flags, message }` there, `{ id, message: { statusCode, body } }` back. */
function bridgeTo(host: ExcelHost): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const message: BridgeMessage = JSON.parse(text);
      const wrapping =
        Buffer.byteLength(JSON.stringify({ ...message, message: { ...message.message, body: 0 } })) - 1;
      void host
        .execute(message.message.body, Buffer.byteLength(text) - wrapping, message.flags)
        .then((outcome) =>
          bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, message: answer(outcome) })),
        );
    },
  };
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  return bridge;
}

function answer(outcome: Outcome): { statusCode: number; headers: object; body: string } {
  if (outcome.kind === 'reply') return { statusCode: 200, headers: {}, body: outcome.text };
  const { code, httpStatus } = outcome.error;
  return { statusCode: httpStatus, headers: {}, body: JSON.stringify({ error: { code, message: code } }) };
}

export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

/** A fresh instance of the unmodified library in this realm, connected to the host. */
export function loadOffice(host: ExcelHost, platform: Platform): OfficeLibrary {
  const sets = requirementSets(host.apiVersion);
  const info = { host: 'Excel', platform };
  const office = {
    context: {
      requirements: {
        isSetSupported: (name: string, version?: string | number) => supports(sets, name, version),
      },
      diagnostics: { ...info, version: '16.0.17928.20000' },
      ...info,
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
    },
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
  };
  const extension = {};
  const window: Record<string, unknown> = {
    navigator: { userAgent: '' },
    location: { search: '', hash: '', protocol: 'https:' },
    Microsoft: {},
    Office: office,
    OfficeExtension: extension,
    OfficeExtensionBatch: extension,
    Type: function Type() {},
    Sys: {},
    _richApiNativeBridge: bridgeTo(host),
  };
  window['window'] = window;
  window['self'] = window;
  const library = compile().apply(
    window,
    GLOBALS.map((name) => window[name]),
  );
  window['Excel'] = library.Excel;
  return library;
}
