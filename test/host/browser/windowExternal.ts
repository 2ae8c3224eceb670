/**
 * Runs inside the page, before office.js: `window.external` as the web view of Excel on Windows has it. The function is
 * sent to the browser as text, so it must not use anything outside itself.
 */
export interface ExternalSettings {
  /** `excel|win32|16.01|zh-CN|…`, from which office.js takes the names of its other files. */
  readonly hostInfo: string;
  readonly locale: string;
  readonly loggingAllowed: boolean;
  readonly fullVersion: string;
  /** JSON text of requirement set → version. */
  readonly requirementMatrix: string;
  readonly documentUrl: string;
}

export interface SafeArray {
  toArray(): unknown[];
}

type Callback = (result: SafeArray) => void;
type Handler = (dispatchId: number, payload: SafeArray | unknown[]) => void;

export interface PageSide {
  /** Bound by the test: `[0, 200, null, reply]`, or `[error number, message]`. */
  simulatedExcelExecute(body: string, flags: number): Promise<unknown[]>;
  /** Called by the test. */
  simulatedExcelEvents?: (entries: unknown[][]) => void;
}

export function installWindowExternal(settings: ExternalSettings): void {
  const page = window as unknown as PageSide;
  const EXECUTE_RICH_API = 93;
  const RICH_API_MESSAGE_EVENT = 33;
  const BODY = 4;
  const FLAGS = 6;
  const NOT_SUPPORTED = 5001;
  const safeArray = (values: unknown[]): SafeArray => ({ toArray: () => values });
  let handler: Handler | null = null;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-4000-8000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => settings.locale,
    GetAppDataLocale: () => settings.locale,
    GetDocUrl: () => settings.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-4000-8000-000000000002',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => settings.requirementMatrix,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => settings.fullVersion,
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read: () => undefined,
      Write: () => undefined,
    }),
  };
  const external = {
    GetHostInfo: () => settings.hostInfo,
    GetContext: () => context,
    GetLoggingAllowed: () => settings.loggingAllowed,
    Execute(id: number, params: unknown[], callback: Callback) {
      if (id !== EXECUTE_RICH_API) {
        callback(safeArray([NOT_SUPPORTED, '']));
        return;
      }
      const request = params[0] as unknown[];
      void page
        .simulatedExcelExecute(String(request[BODY]), Number(request[FLAGS]))
        .then((result) => callback(safeArray(result)));
    },
    RegisterEvent(id: number, _target: string, onEvent: Handler, callback: Callback) {
      if (id === RICH_API_MESSAGE_EVENT) handler = onEvent;
      callback(safeArray([0]));
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      if (id === RICH_API_MESSAGE_EVENT) handler = null;
      callback(safeArray([0]));
    },
  };
  page.simulatedExcelEvents = (entries) =>
    handler?.(RICH_API_MESSAGE_EVENT, safeArray(entries.map((entry) => safeArray(entry))));
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
}
