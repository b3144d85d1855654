/** Infectious diseases that are counted by cases, in lower case. */
export const diseases: ReadonlySet<string> = new Set(
  (
    'cholera measles malaria typhoid typhus diphtheria tetanus polio dengue ebola zika mumps rubella plague tuberculosis influenza flu meningitis hepatitis ' +
    'smallpox chickenpox mpox monkeypox dysentery anthrax rabies pneumonia covid covid-19 coronavirus sars mers aids hiv yellow-fever leprosy ' +
    'salmonella legionnaires encephalitis whooping-cough syphilis'
  ).split(' '),
);
