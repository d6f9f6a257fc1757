import type { HttpClient } from './http-client.ts';

/** The first run by the API: a school of synthetic names, its head signed in on that client; by default No. 12. */
export async function foundSchool(client: HttpClient, number = 12, bin = '120140000007'): Promise<void> {
  await client.done('session.found-school', {
    school: {
      names: {
        kk: `№ ${number} жалпы білім беретін мектеп коммуналдық мемлекеттік мекемесі`,
        ru: `Коммунальное государственное учреждение «Общеобразовательная школа № ${number}»`,
      },
      shortNames: { kk: `№ ${number} мектеп`, ru: `Школа № ${number}` },
      bin,
      regionCode: '71',
      address: null,
      phone: null,
      weekDays: 5,
    },
    person: { name: { family: 'Ахметова', given: 'Сәуле' }, nameRu: null, post: 'head', title: null },
    account: { login: 'director', password: 'бір екі үш төрт бес', language: 'kk' },
  });
}

export const pupilInput = (number: number): Record<string, unknown> => ({
  name: { family: `Сынақов${number}`, given: 'Нұрлан' },
  nameRu: null,
  bornOn: '2013-05-20',
  sex: 'male',
  iin: null,
  noIinReason: 'сынақ дерегі',
  language: 'kk',
  address: null,
  phone: null,
});
