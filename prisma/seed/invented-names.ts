/** Names of invented people, as they are given where they live. */
type Names = { family: string[]; given: string[] };

const polish: Names = {
  family: [
    "Kaczmarek",
    "Mazur",
    "Krawczyk",
    "Zając",
    "Król",
    "Wróbel",
    "Dudek",
    "Stępień",
    "Górka",
  ],
  given: ["Maja", "Antoni", "Hanna", "Jakub", "Julia", "Filip", "Lena", "Szymon", "Alicja", "Jan"],
};
const german: Names = {
  family: ["Behrens", "Lüders", "Ahlers", "Hoppe", "Rademacher", "Thiele", "Wolters", "Brandes"],
  given: ["Mia", "Ben", "Ida", "Finn", "Clara", "Paul", "Lotta", "Emil", "Greta", "Anton"],
};
const french: Names = {
  family: ["Lemoine", "Duval", "Hébert", "Leroy", "Marchand", "Poulain", "Gosselin", "Vasseur"],
  given: ["Chloé", "Louis", "Manon", "Jules", "Camille", "Arthur", "Zoé", "Nathan", "Inès", "Théo"],
};
const ukrainian: Names = {
  family: ["Шевчук", "Бойко", "Гнатів", "Романюк", "Лисенко", "Павлишин", "Яремчук", "Щербак"],
  given: ["Софія", "Максим", "Анна", "Назар", "Злата", "Данило", "Єва", "Остап", "Марія", "Тарас"],
};
const english: Names = {
  family: ["Barlow", "Hartley", "Ashworth", "Booth", "Clough", "Kershaw", "Tattersall", "Whittle"],
  given: ["Alice", "Harry", "Grace", "Oliver", "Ruby", "Jack", "Erin", "Tom", "Megan", "Sam"],
};

const names: Record<string, Names> = {
  ...{ swarzedz: polish, legnica: polish, ronnenberg: german, brachstedt: german },
  ...{ duclair: french, drohobych: ukrainian, "whaley-bridge": english },
};

/** Family names of a town. */
export const surnames = (town: string) => (names[town] ?? english).family;

/** Given names of a town. */
export const givenNames = (town: string) => (names[town] ?? english).given;
