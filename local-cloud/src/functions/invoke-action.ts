import { type AdminHandlers, CloudError } from '../protocol/action';
import type { Functions } from './functions';
import type { Identity, Invocations } from './identity';

/** Calls from outside any function (a script with the SDK) come with no person behind them. */
const OUTSIDE: Identity = { source: 'wx_http' };

/** `cloud.callFunction` from inside a function: the caller's identity carries over. */
export function functionActions(functions: Functions, invocations: Invocations): AdminHandlers {
  return {
    async 'functions.invokeFunction'({ params, invocation }) {
      const name = String(params.function_name ?? '');
      const event = typeof params.request_data === 'string' && params.request_data ? params.request_data : '{}';
      const caller = invocations.of(invocation?.token)?.identity;
      const identity = caller ? { ...caller, source: `${caller.source},scf` } : OUTSIDE;
      const outcome = await functions.invoke(name, event, identity);
      if (outcome.ok) return { json: { data: { response_data: outcome.json } } };
      const { kind, message, stack = '' } = outcome.failure;
      if (kind === 'unknown') throw new CloudError('FUNCTIONS_FUNCTION_NOT_FOUND', message);
      if (kind === 'timeout') throw new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message);
      throw new CloudError(
        'FUNCTIONS_EXECUTE_FAIL',
        JSON.stringify({ errorCode: 1, errorMessage: message, stackTrace: stack }),
      );
    },
  };
}
