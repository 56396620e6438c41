package uk.dutydesk.rota.planning;

/** What a manager may weigh when a rota is made, as they would say it. */
public enum Concern {
    NIGHTS("Nights are shared evenly"),
    WEEKENDS("Weekends and bank holidays are shared evenly"),
    OTHER_DUTIES("Weekday duties and standby nights are shared evenly"),
    WISHES("People's wishes are kept"),
    NEAR_HOME("A team's duties go to its own people, nearer home"),
    TURNS("Whoever's turn it is has the duty"),
    CONTINUITY("The same colleague has a line on the next day too", Importance.NONE),
    STABILITY("What was published stays as it is");

    private final String words;
    private final Importance usual;

    Concern(String words) {
        this(words, Importance.USUAL);
    }

    Concern(String words, Importance usual) {
        this.words = words;
        this.usual = usual;
    }

    public String words() {
        return words;
    }

    /** What it is where nobody has chosen. */
    public Importance usual() {
        return usual;
    }

    /** How much it matters; each step counts twice the one before. No step outweighs a duty nobody has, or a rule. */
    public enum Importance {
        NONE(0, "does not matter"),
        LITTLE(1, "matters a little"),
        USUAL(2, "matters"),
        MUCH(4, "matters much"),
        MOST(8, "matters most");

        private final int factor;
        private final String words;

        Importance(int factor, String words) {
            this.factor = factor;
            this.words = words;
        }

        int factor() {
            return factor;
        }

        public String words() {
            return words;
        }
    }
}
