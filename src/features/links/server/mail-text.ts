import type { Names } from '#kernel/pure/text.ts';

type Mail = { readonly subject: string; readonly text: string };

/**
 * What goes through the post of strangers: that the school has a message, and where. No name, no child, not what it is
 * about, and not the code.
 */
export const mailText = (school: Names, url: string): Mail => ({
  subject: 'Мектептен хабарлама / Сообщение от школы',
  text: `Сәлеметсіз бе!

Сізге мектептен хабарлама бар: ${school.kk}.
Оны мына сілтеме бойынша оқып, жауап бере аласыз:

${url}

Бет алты таңбалы код сұрайды. Кодты мектеп бөлек береді: қағазда немесе телефонмен.
Хат сізге қате келсе, оны өшіріп тастаңыз.

---

Здравствуйте!

Для вас есть сообщение от школы: ${school.ru}.
Прочитать его и ответить можно по ссылке выше. Страница попросит код из шести цифр. Код школа передает
отдельно: на бумаге или по телефону.
Если письмо пришло к вам по ошибке, удалите его.
`,
});
