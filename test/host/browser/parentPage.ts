/**
 * Runs in the page around the pane: what Excel on the web does there, over postMessage. The function is sent to the browser
 * as text, so it must not use anything outside itself. The shape of the messages is that of the client library's
 * XdmCommunicationManager.
 */
export interface ParentSettings {
  readonly addInId: string;
  readonly conversation: string;
  readonly paneOrigin: string;
  readonly locale: string;
  readonly requirementMatrix: string;
  readonly documentUrl: string;
}

export interface ParentSide {
  /** Bound by the test: `[0, 200, null, reply]`, or `[error number, message]`. */
  simulatedExcelExecute(body: string, flags: number): Promise<unknown[]>;
  /** Called by the test. */
  simulatedExcelEvents?: (entries: unknown[][]) => void;
}

export function actAsExcelOnTheWeb(settings: ParentSettings): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data: { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: unknown[] };
  }
  const REQUEST = 0;
  const RESPONSE = 1;
  const FOR_CALLING = 0;
  const FOR_EVENTING = 1;
  const EXCEL_WEB_APP = 16;
  const EXECUTE_RICH_API = 93;
  const NOT_SUPPORTED = 5001;
  const BODY = 4;
  const FLAGS = 6;
  const parent = window as unknown as ParentSide;
  let listener: Message | null = null;

  const context = {
    _id: settings.addInId,
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: settings.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: settings.conversation,
    _appInstanceId: settings.addInId,
    _requirementMatrix: settings.requirementMatrix,
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.17928.20000',
  };

  function send(to: Message, data: unknown, responseType: number): void {
    const response = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage(JSON.stringify(response), settings.paneOrigin);
  }

  async function execute({ DdaMethod, ArrayData }: Message['_data']): Promise<unknown> {
    if (DdaMethod?.DispatchId !== EXECUTE_RICH_API || !ArrayData) return { Version: 1, Error: NOT_SUPPORTED };
    const [error, ...data] = await parent.simulatedExcelExecute(
      String(ArrayData[BODY]),
      Number(ArrayData[FLAGS]),
    );
    return error === 0
      ? { Version: 1, Error: 0, Data: [data[0], [], data[2]] }
      : { Version: 1, Error: error };
  }

  const ANSWERS: Readonly<Record<string, (message: Message) => unknown>> = {
    ContextActivationManager_getAppContextAsync: () => context,
    ContextActivationManager_notifyHost: () => null,
    executeMethod: ({ _data }) => execute(_data),
    richApiMessage: (message) => {
      listener = message;
      return { Error: 0 };
    },
  };

  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== settings.paneOrigin) return;
    const message = JSON.parse(String(data)) as Message;
    const answer = message._messageType === REQUEST ? ANSWERS[message._actionName] : undefined;
    if (answer) void Promise.resolve(answer(message)).then((result) => send(message, result, FOR_CALLING));
  });
  parent.simulatedExcelEvents = (entries) => {
    if (listener) send(listener, { ArrayData: entries }, FOR_EVENTING);
  };
}
