#include "ontology/state_codes.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

struct Row {
    std::string_view iso3;
    /// 0 where there is none.
    std::uint16_t cow = 0;
    std::uint16_t gw = 0;
};

// clang-format off
/// By ISO code. Correlates of War Project, State System Membership List, version 2016; K. S.
/// Gleditsch and M. D. Ward, "A revised list of independent states since the congress of Vienna",
/// International Interactions 25(4), 1999, list of 2017 with its microstates. Of a state that was
/// renumbered, as it is today.
constexpr std::array<Row, 205> rows = {{
    {"ABK", 0, 396}, {"AFG", 700, 700}, {"AGO", 540, 540}, {"ALB", 339, 339}, {"AND", 232, 232},
    {"ARE", 696, 696}, {"ARG", 160, 160}, {"ARM", 371, 371}, {"ATG", 58, 58}, {"AUS", 900, 900},
    {"AUT", 305, 305}, {"AZE", 373, 373}, {"BDI", 516, 516}, {"BEL", 211, 211}, {"BEN", 434, 434},
    {"BFA", 439, 439}, {"BGD", 771, 771}, {"BGR", 355, 355}, {"BHR", 692, 692}, {"BHS", 31, 31},
    {"BIH", 346, 346}, {"BLR", 370, 370}, {"BLZ", 80, 80}, {"BOL", 145, 145}, {"BRA", 140, 140},
    {"BRB", 53, 53}, {"BRD", 260, 260}, {"BRN", 835, 835}, {"BTN", 760, 760}, {"BWA", 571, 571},
    {"CAF", 482, 482}, {"CAN", 20, 20}, {"CHE", 225, 225}, {"CHL", 155, 155}, {"CHN", 710, 710},
    {"CIV", 437, 437}, {"CMR", 471, 471}, {"COD", 490, 490}, {"COG", 484, 484}, {"COL", 100, 100},
    {"COM", 581, 581}, {"CPV", 402, 402}, {"CRI", 94, 94}, {"CSK", 315, 315}, {"CUB", 40, 40},
    {"CYP", 352, 352}, {"CZE", 316, 316}, {"DDR", 265, 265}, {"DEU", 255, 260}, {"DJI", 522, 522},
    {"DMA", 54, 54}, {"DNK", 390, 390}, {"DOM", 42, 42}, {"DZA", 615, 615}, {"ECU", 130, 130},
    {"EGY", 651, 651}, {"ERI", 531, 531}, {"ESP", 230, 230}, {"EST", 366, 366}, {"ETH", 530, 530},
    {"FIN", 375, 375}, {"FJI", 950, 950}, {"FRA", 220, 220}, {"FSM", 987, 987}, {"GAB", 481, 481},
    {"GBR", 200, 200}, {"GEO", 372, 372}, {"GHA", 452, 452}, {"GIN", 438, 438}, {"GMB", 420, 420},
    {"GNB", 404, 404}, {"GNQ", 411, 411}, {"GRC", 350, 350}, {"GRD", 55, 55}, {"GTM", 90, 90},
    {"GUY", 110, 110}, {"HND", 91, 91}, {"HRV", 344, 344}, {"HTI", 41, 41}, {"HUN", 310, 310},
    {"IDN", 850, 850}, {"IND", 750, 750}, {"IRL", 205, 205}, {"IRN", 630, 630}, {"IRQ", 645, 645},
    {"ISL", 395, 395}, {"ISR", 666, 666}, {"ITA", 325, 325}, {"JAM", 51, 51}, {"JOR", 663, 663},
    {"JPN", 740, 740}, {"KAZ", 705, 705}, {"KEN", 501, 501}, {"KGZ", 703, 703}, {"KHM", 811, 811},
    {"KIR", 946, 970}, {"KNA", 60, 60}, {"KOR", 732, 732}, {"KWT", 690, 690}, {"LAO", 812, 812},
    {"LBN", 660, 660}, {"LBR", 450, 450}, {"LBY", 620, 620}, {"LCA", 56, 56}, {"LIE", 223, 223},
    {"LKA", 780, 780}, {"LSO", 570, 570}, {"LTU", 368, 368}, {"LUX", 212, 212}, {"LVA", 367, 367},
    {"MAR", 600, 600}, {"MCO", 221, 221}, {"MDA", 359, 359}, {"MDG", 580, 580}, {"MDV", 781, 781},
    {"MEX", 70, 70}, {"MHL", 983, 983}, {"MKD", 343, 343}, {"MLI", 432, 432}, {"MLT", 338, 338},
    {"MMR", 775, 775}, {"MNE", 341, 341}, {"MNG", 712, 712}, {"MOZ", 541, 541}, {"MRT", 435, 435},
    {"MUS", 590, 590}, {"MWI", 553, 553}, {"MYS", 820, 820}, {"NAM", 565, 565}, {"NER", 436, 436},
    {"NGA", 475, 475}, {"NIC", 93, 93}, {"NLD", 210, 210}, {"NOR", 385, 385}, {"NPL", 790, 790},
    {"NRU", 970, 971}, {"NZL", 920, 920}, {"OMN", 698, 698}, {"PAK", 770, 770}, {"PAN", 95, 95},
    {"PER", 135, 135}, {"PHL", 840, 840}, {"PLW", 986, 986}, {"PNG", 910, 910}, {"POL", 290, 290},
    {"PRK", 731, 731}, {"PRT", 235, 235}, {"PRY", 150, 150}, {"QAT", 694, 694}, {"ROU", 360, 360},
    {"RUS", 365, 365}, {"RWA", 517, 517}, {"SAU", 670, 670}, {"SCG", 345, 345}, {"SDN", 625, 625},
    {"SEN", 433, 433}, {"SGP", 830, 830}, {"SLB", 940, 940}, {"SLE", 451, 451}, {"SLV", 92, 92},
    {"SMR", 331, 331}, {"SOM", 520, 520}, {"SOS", 0, 397}, {"SRB", 345, 340}, {"SSD", 626, 626},
    {"STP", 403, 403}, {"SUN", 365, 365}, {"SUR", 115, 115}, {"SVK", 317, 317}, {"SVM", 817, 817},
    {"SVN", 349, 349}, {"SWE", 380, 380}, {"SWZ", 572, 572}, {"SYC", 591, 591}, {"SYR", 652, 652},
    {"TCD", 483, 483}, {"TGO", 461, 461}, {"THA", 800, 800}, {"TJK", 702, 702}, {"TKM", 701, 701},
    {"TLS", 860, 860}, {"TON", 955, 972}, {"TTO", 52, 52}, {"TUN", 616, 616}, {"TUR", 640, 640},
    {"TUV", 947, 973}, {"TWN", 713, 713}, {"TZA", 510, 510}, {"UGA", 500, 500}, {"UKR", 369, 369},
    {"URY", 165, 165}, {"USA", 2, 2}, {"UZB", 704, 704}, {"VCT", 57, 57}, {"VEN", 101, 101},
    {"VNM", 816, 816}, {"VUT", 935, 935}, {"WSM", 990, 990}, {"XKX", 347, 347}, {"YEM", 679, 678},
    {"YUG", 345, 345}, {"ZAF", 560, 560}, {"ZAR", 490, 490}, {"ZMB", 551, 551}, {"ZWE", 552, 552},
}};
// clang-format on

std::optional<std::uint16_t> present(std::uint16_t code) {
    return code == 0 ? std::nullopt : std::optional(code);
}

} // namespace

StateCodes state_codes(std::string_view iso3) {
    const auto* const found = std::ranges::lower_bound(rows, iso3, {}, &Row::iso3);
    if (found == rows.end() || found->iso3 != iso3)
        return {};
    return {.cow = present(found->cow), .gw = present(found->gw)};
}

} // namespace entente
