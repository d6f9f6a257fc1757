import type { Words } from '#kernel/pure/text.ts';

const w = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

/** One sentence per kind and code of an entry of the story; screens and the printed story say the same. */
export const storyWords: Readonly<Record<string, Words>> = {
  'move submit': w('Кеңеске ұсыныс енгізілді', 'Внесено представление в Совет', 'Submitted to the Council'),
  'move place': w(
    'Кеңестің шешімі: есепке қою',
    'Решение Совета: поставить на учет',
    'Decision of the Council: placed on record',
  ),
  'move not-place': w(
    'Кеңестің шешімі: есепке қоймау',
    'Решение Совета: не ставить на учет',
    'Decision of the Council: not placed',
  ),
  'move extend': w(
    'Кеңестің шешімі: мерзім ұзартылды',
    'Решение Совета: срок продлен',
    'Decision of the Council: term extended',
  ),
  'move keep': w(
    'Кеңестің шешімі: есепте қалдыру',
    'Решение Совета: оставить на учете',
    'Decision of the Council: stays on record',
  ),
  'move remove': w(
    'Кеңестің шешімі: есептен шығару',
    'Решение Совета: снять с учета',
    'Decision of the Council: removed from record',
  ),
  'appeal joined': w('Өтініш', 'Обращение', 'Appeal'),
  'submission submitted': w(
    'Директор орынбасарының ұсынысы',
    'Представление заместителя директора',
    'Submission of the deputy head',
  ),
  'petition remove': w('Есептен шығару туралы өтінішхат', 'Ходатайство о снятии с учета', 'Petition to remove'),
  'petition extend': w('Мерзімді ұзарту туралы өтінішхат', 'Ходатайство о продлении срока', 'Petition to extend'),
  hearing: w('Мәселе Кеңес отырысында қаралды', 'Вопрос рассмотрен на заседании Совета', 'Heard by the Council'),
  'commission sign': w(
    'Комиссияға өтінішхатқа қол қойылды',
    'Подписано ходатайство в комиссию',
    'Petition to the commission signed',
  ),
  'commission send': w(
    'Комиссияға өтінішхат жіберілді',
    'Ходатайство отправлено в комиссию',
    'Petition sent to the commission',
  ),
  'commission receive': w(
    'Комиссия өтінішхатты алды',
    'Комиссия получила ходатайство',
    'The commission received the petition',
  ),
  'commission answer': w('Комиссияның жауабы', 'Ответ комиссии', 'Reply of the commission'),
  'commission appeal': w(
    'Комиссияның шешіміне шағым',
    'Решение комиссии обжаловано',
    'Decision of the commission appealed against',
  ),
  'commission settle': w('Шағымның нәтижесі', 'Итог обжалования', 'Result of the appeal'),
  'commission withdraw': w(
    'Комиссияға өтінішхат қайтарып алынды',
    'Ходатайство в комиссию отозвано',
    'Petition to the commission withdrawn',
  ),
  'measure done': w('Іс-шара орындалды', 'Мероприятие выполнено', 'Measure done'),
  'measure partly': w('Іс-шара ішінара орындалды', 'Мероприятие выполнено частично', 'Measure partly done'),
  'measure not-done': w('Іс-шара орындалмады', 'Мероприятие не выполнено', 'Measure not done'),
  'contact talk': w('Әңгімелесу', 'Беседа', 'Talk'),
  'contact call': w('Қоңырау', 'Звонок', 'Call'),
  'contact visit': w('Үйге бару', 'Посещение семьи', 'Home visit'),
  'contact consultation': w('Кеңес беру', 'Консультация', 'Consultation'),
  'contact agreement': w('Уағдаластық', 'Договоренность', 'Agreement'),
  'contact other': w('Байланыс', 'Контакт', 'Contact'),
  'review keep': w(
    'Қолдау барысы қаралды: жоспар жалғасады',
    'Ход поддержки рассмотрен: план продолжается',
    'Review: the plan goes on',
  ),
  'review revise': w(
    'Қолдау барысы қаралды: жоспар өзгертіледі',
    'Ход поддержки рассмотрен: план меняется',
    'Review: the plan is to change',
  ),
  'review petition': w(
    'Қолдау барысы қаралды: өтінішхат беріледі',
    'Ход поддержки рассмотрен: будет ходатайство',
    'Review: a petition follows',
  ),
  'delivery handed': w('Жоспардың данасы тапсырылды', 'Экземпляр плана вручен', 'Copy of the plan handed over'),
  'delivery refused': w(
    'Жоспардың данасын алудан бас тартылды',
    'От экземпляра плана отказались',
    'Copy of the plan refused',
  ),
  'said coming': w('Отырысқа келетінін айтты', 'Ответ: придут на заседание', 'Answer: coming to the meeting'),
  'said cannot': w('Отырысқа келе алмайтынын айтты', 'Ответ: не смогут прийти', 'Answer: cannot come'),
  'said other-time': w('Басқа уақыт сұрады', 'Ответ: просят другое время', 'Answer: asks for another time'),
  'said plan-received': w('Жоспарды алғанын растады', 'Подтверждено получение плана', 'Plan received'),
  'said agree': w('Жоспармен келісті', 'Согласие с планом', 'Agrees to the plan'),
  'said disagree': w('Жоспармен келіспеді', 'Несогласие с планом', 'Disagrees with the plan'),
  'said question': w('Сұрақ қойды', 'Вопрос семьи', 'A question of the family'),
  'said refuse-help': w('Көмектен бас тартты', 'Отказ от помощи', 'Help refused'),
  'said child-words': w('Баланың сөзін жеткізді', 'Передали слова ребенка', "Passed on the child's words"),
  'evidence offered': w('Көмек ұсынылды', 'Помощь предложена', 'Help offered'),
  'evidence accepted': w('Көмек қабылданды', 'Помощь принята', 'Help accepted'),
  'evidence refused': w('Көмектен бас тартылды', 'От помощи отказались', 'Help refused'),
  'evidence no-measures': w('Шара қолданылмады', 'Меры не приняты', 'No measures taken'),
  'words child': w('Отырыстағы баланың сөзі', 'Слова ребенка на заседании', "The child's words at the meeting"),
  'own-words said': w('Баланың сөзі', 'Слова ребенка', "The child's own words"),
  'own-words declined': w(
    'Бала пікір айтқысы келмеді',
    'Ребенок не пожелал высказаться',
    'The child did not wish to speak',
  ),
};
