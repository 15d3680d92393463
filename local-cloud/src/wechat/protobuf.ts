import { Reader, Writer } from 'protobufjs/minimal';

/** One parameter of an open API call: JSON bytes, or a medium with its content type. */
export interface OpenApiField {
  key: string;
  value: Uint8Array;
  contentType: string;
}

/** `CommApiData` of the SDK; only the OPEN_API form (apiType 0) carries fields. */
export interface OpenApiRequest {
  apiType: number;
  fields: OpenApiField[];
}

export function decodeOpenApiRequest(bytes: Uint8Array): OpenApiRequest {
  const request: OpenApiRequest = { apiType: 0, fields: [] };
  eachField(Reader.create(bytes), {
    1: (reader) => {
      request.apiType = reader.int32();
    },
    2: (reader) =>
      eachField(nested(reader), {
        1: (pairs) => {
          const field: OpenApiField = { key: '', value: new Uint8Array(), contentType: '' };
          eachField(nested(pairs), {
            1: (pair) => {
              field.key = pair.string();
            },
            2: (pair) => {
              field.value = pair.bytes();
            },
            3: (pair) => {
              field.contentType = pair.string();
            },
          });
          request.fields.push(field);
        },
      }),
  });
  return request;
}

/** `CommOpenApiResp`: WeChat's JSON answer, or an error code of the cloud itself such as -604101. */
export function encodeOpenApiAnswer(answer: { json: unknown } | { errorCode: number }): Buffer {
  const writer = Writer.create();
  if ('json' in answer) {
    writer.uint32(10).bytes(Buffer.from(JSON.stringify(answer.json)));
    writer.uint32(18).string('application/json');
  } else writer.uint32(24).int32(answer.errorCode);
  writer.uint32(32).uint32(200);
  return Buffer.from(writer.finish());
}

const nested = (reader: Reader) => Reader.create(reader.bytes());

function eachField(reader: Reader, on: Record<number, (reader: Reader) => void>): void {
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const read = on[tag >>> 3];
    if (read) read(reader);
    else reader.skipType(tag & 7);
  }
}
