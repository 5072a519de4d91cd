#pragma once

#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace entente {

/// A folder with the gazetteer's tables of an invented world, that goes away with the test.
class InventedTables {
  public:
    InventedTables() {
        for (const auto& [name, text] : texts()) {
            write(name, text);
        }
    }

    const std::filesystem::path& directory() const { return folder_.path(); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.file(name), std::ios::binary) << text;
    }
    /// Appends a row to the table as it stands.
    InventedTables& with(const std::string& name, const std::string& row) {
        std::ofstream(folder_.file(name), std::ios::binary | std::ios::app) << row;
        return *this;
    }

  private:
    static const std::map<std::string, std::string>& texts() {
        static const std::string organisations =
            "id\tname\tabbreviations\taliases\tsector\tsource\n";
        static const std::string people = "id\tname\tsurname\taliases\tcountry\tsector\tsource\n";
        static const std::string names = "entity\tkind\tname\tsource\n";
        static const std::string terms = "person\tcountry\toffice\ttitle\tfrom\tuntil\tsource\n";
        static const std::map<std::string, std::string> all{
            {"states.tsv", "# Two states.\nid\tcode\tname\tsource\n"
                           "ent:state/ARV\tARV\tArvenia\town\nent:state/BLM\tBLM\tBelmark\town\n"},
            {"organisations.tsv", organisations + "ent:o/pact\tNorthern Pact\tNP\t\tIGO\town\n"},
            {"organisations_share_alike.tsv", organisations},
            {"given_names.tsv", "name\tgender\tword\tsource\nmara\tfemale\t\town\n"
                                "jon\tmale\t\town\nlane\tboth\tyes\town\n"},
            {"groups.tsv", "id\tname\tabbreviations\taliases\tcountry\tsector\tsource\n"
                           "ent:o/front\tLorn Front\tLF\t\tARV\tREB\town\n"},
            {"seats.tsv", "id\tname\taliases\tcountry\tsector\tsource\n"
                          "ent:o/spire\tSpire\tWhite Spire\tARV\tGOV\town\n"},
            {"cities.tsv", "id\tname\taliases\tcountry\tkind\tsource\n"
                           "ent:p/lorn\tLorn\t\tARV\tcapital\town\n"},
            {"coordinates.tsv", "id\tlatitude\tlongitude\textent\tsource\n"
                                "ent:p/lorn\t-12.5\t100.25\tcity\town\n"},
            {"people.tsv", people + "ent:person/holt\tMara Holt\tHolt\tM. Holt\tARV\tGOV\town\n"
                                    "ent:person/reyes\tJon Reyes\tReyes\t\tARV\tGOV\town\n"},
            {"people_share_alike.tsv", people},
            {"names.tsv", names + "ent:state/ARV\tdemonym\tArvenian\town\n"},
            {"names_share_alike.tsv", names},
            {"names_odbl.tsv", names},
            {"titles.tsv", "words\toffice\tsector\tmeans\npresident\thead_of_state\tGOV\t\n"
                           "head of state\thead_of_state\tGOV\t\n"},
            {"local_titles.tsv",
             "country\twords\tmeans\tsource\nARV\tfirst citizen\tpresident\town\n"},
            {"terms.tsv",
             terms + "ent:person/holt\tARV\thead_of_state\tPresident\t2001-05-01\t2005-04-30\town\n"
                     "ent:person/reyes\tARV\thead_of_state\tPresident\t2005-05-01\t\town\n"},
            {"terms_share_alike.tsv", terms},
        };
        return all;
    }

    tests::TemporaryFolder folder_;
};

} // namespace entente
