import { z } from 'zod';
import type { Contract } from '#kernel/pure/contract.ts';
import type { House } from './house.ts';
import { Envelope, pathOf } from './routes-of-deeds.ts';
import { PaperWish } from './routes-of-files.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });

const refuse = { $ref: '#/components/schemas/No' };
const no = (description: string): Json => ({ description, content: { 'application/json': { schema: refuse } } });
const noes = {
  400: no('Invalid input, per field'),
  401: no('Signed out'),
  403: no('No role of today allows it'),
  404: no('Not there for this reader'),
  409: no('Refused by a rule, stale, or a departure that needs a reason'),
  500: no('A fault, with an id'),
};

const No = z.object({
  kind: z.enum(['invalid', 'signed-out', 'forbidden', 'not-found', 'refused', 'needs-reasons', 'stale', 'fault']),
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  refusal: z.object({ reason: z.string(), facts: z.record(z.string(), z.unknown()) }).optional(),
  departures: z
    .array(z.object({ what: z.string(), clause: z.int(), facts: z.record(z.string(), z.unknown()) }))
    .optional(),
  id: z.string().optional(),
});

/** All contracts of the house, in a stable order. */
export function contractsOf(house: House): Contract[] {
  return [...house.deeds, ...house.readings, ...house.doorDeeds, ...house.doorReadings]
    .map((one) => one.contract)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** OpenAPI 3.1 of everything the server answers, out of the same contracts that it checks with. */
export function openapi(house: House, app: string): Json {
  const paths: Record<string, Json> = {};
  for (const contract of contractsOf(house)) {
    const method = contract.kind === 'action' ? 'post' : 'get';
    paths[pathOf(contract)] = { [method]: operationOf(contract) };
  }
  for (const paper of house.papers)
    paths[`/api/papers/${paper.paper}`] = { get: paperOperation(paper.paper, paper.may) };
  for (const door of house.sheetDoors) paths[`/api/sheets/${door.name}`] = { post: sheetOperation(door) };
  return {
    openapi: '3.1.0',
    info: { title: 'Tirek', version: app, description: 'Support of pupils by order No. 61, clause by clause.' },
    paths: { ...paths, ...otherPaths },
    components: {
      schemas: { No: schemaOf(No, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tirek' } },
    },
    security: [{ session: [] }],
  };
}

function operationOf(contract: Contract): Json {
  const done = {
    description: 'Done',
    content: {
      'application/json': {
        schema: { type: 'object', required: ['value'], properties: { value: schemaOf(contract.output, 'output') } },
      },
    },
  };
  const common = {
    operationId: contract.name,
    summary: contract.summary,
    tags: [contract.name.split('.')[0]],
    'x-clause': contract.clause,
    'x-may': contract.may,
    responses: { 200: done, ...noes },
  };
  if (contract.kind === 'question') {
    const parameter = {
      name: 'input',
      in: 'query',
      content: { 'application/json': { schema: schemaOf(contract.input, 'input') } },
    };
    return { ...common, parameters: [parameter] };
  }
  const envelope = z.object({ ...Envelope.shape, input: contract.input });
  return {
    ...common,
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(envelope, 'input') } } },
  };
}

function paperOperation(paper: string, may: readonly string[]): Json {
  const { properties } = z
    .object({ properties: z.record(z.string(), z.unknown()) })
    .parse(schemaOf(PaperWish, 'input'));
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: name === 'id',
    schema,
  }));
  return {
    operationId: `papers.${paper}`,
    summary: `The paper ${paper} as PDF or DOCX.`,
    tags: ['papers'],
    'x-may': may,
    parameters,
    responses: {
      200: {
        description: 'The file',
        content: {
          'application/pdf': {},
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {},
        },
      },
      ...noes,
    },
  };
}

const fileBody: Json = {
  content: {
    'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } },
  },
};

const sheetOperation = ({ name, summary, may }: House['sheetDoors'][number]): Json => ({
  operationId: `sheets.${name}`,
  summary,
  tags: [name.split('.')[0]],
  'x-may': may,
  requestBody: { required: true, ...fileBody },
  responses: { 200: { description: 'Kept as a draft' }, ...noes },
});

const plain = (summary: string): Json => ({
  get: { summary, security: [], responses: { 200: { description: summary } } },
});

const paperInPath = { name: 'paper', in: 'path', required: true, schema: { type: 'string' } };
const languageInQuery = { name: 'lang', in: 'query', required: true, schema: { enum: ['kk', 'ru'] } };

const otherPaths = {
  '/api/files': {
    post: {
      summary: 'Uploads a scan (PDF, JPEG, PNG).',
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: { 200: { description: 'Stored' }, ...noes },
    },
  },
  '/api/backups': {
    post: {
      summary: 'Takes a backup in, while no school is founded here; x-tirek-setup-code from another machine.',
      security: [],
      requestBody: { required: true, ...fileBody },
      responses: { 200: { description: 'Stored; its phrase is still to come' }, ...noes },
    },
  },
  '/api/backups/{backupId}': {
    get: {
      summary: 'A backup of the installation, encrypted.',
      parameters: [{ name: 'backupId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: { description: 'The file', content: { 'application/octet-stream': {} } }, ...noes },
    },
  },
  '/api/bundles/{bundleId}': {
    get: {
      summary: 'What a job has put together of a meeting or a case: one PDF, or one ZIP.',
      parameters: [{ name: 'bundleId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: { description: 'The file' }, ...noes },
    },
  },
  '/api/templates/{paper}': {
    post: {
      summary:
        "A school's own Word template of a paper, checked as it comes in: kept when nothing is wrong, else each fault with its place.",
      parameters: [paperInPath, languageInQuery],
      requestBody: { required: true, ...fileBody },
      responses: { 200: { description: 'Kept, or what to mend' }, ...noes },
    },
  },
  '/api/templates/{paper}/start': {
    get: {
      summary: 'The paper as the program prints it, with the fields of a template where facts stand.',
      parameters: [paperInPath, languageInQuery],
      responses: { 200: { description: 'A Word document' }, ...noes },
    },
  },
  '/api/templates/{paper}/try': {
    get: {
      summary: 'A template of the school, filled with invented people.',
      parameters: [
        paperInPath,
        { name: 'id', in: 'query', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      responses: { 200: { description: 'A Word document' }, ...noes },
    },
  },
  '/api/signed/protocol': {
    get: {
      summary: 'A protocol with its signatures as one ZIP: the signed PDF, each .p7s and scan, and a sheet in words.',
      parameters: [{ name: 'id', in: 'query', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: { description: 'The file', content: { 'application/zip': {} } }, ...noes },
    },
  },
  '/api/files/{fileId}': {
    get: {
      summary: 'A stored file.',
      parameters: [{ name: 'fileId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: { 200: { description: 'The file' }, ...noes },
    },
  },
  '/api/live': {
    get: {
      summary: 'Server-sent events: which features changed.',
      responses: { 200: { description: 'text/event-stream' }, 401: noes[401] },
    },
  },
  '/healthz': plain('The process is alive.'),
  '/readyz': plain('The database answers; shows a test clock.'),
  '/api/openapi.json': plain('This description.'),
};
